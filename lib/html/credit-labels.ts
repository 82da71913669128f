import type { CreditRole } from '#lib/articles/article.ts';

/**
 * Labels of credit lines. `role: null`: a function we keep no credit for; it only has to be told from a name.
 * A `weak` label is an everyday word (文, 图, By) and proves less.
 */
interface LabelGroup {
  readonly role: CreditRole | null;
  readonly weak?: boolean;
  readonly words: string;
}

const GROUPS: readonly LabelGroup[] = [
  {
    role: 'editor',
    words:
      '责任编辑 責任編輯 责任编缉 责编 責編 编辑 編輯 主编 主編 网编 網編 美编 Editors Editor EditedBy EditingBy',
  },
  { role: 'proofreader', words: '责任校对 責任校對 校对 校對 审校 審校 Proofreader' },
  { role: 'reporter', words: '记者 記者 采写 採寫 采访 採訪 通讯员 通訊員 Reporters Reporter ReportingBy' },
  { role: 'author', words: '作者 撰文 撰稿人 撰稿 Authors Author WrittenBy' },
  { role: 'author', weak: true, words: '文 By' },
  { role: 'translator', words: '翻译 翻譯 编译 編譯 译者 譯者 Translators Translator TranslatedBy' },
  { role: 'translator', weak: true, words: '译 譯' },
  { role: 'photographer', words: '摄影 攝影 Photographer Photography PhotosBy PhotoBy' },
  { role: 'photographer', weak: true, words: '图片 圖片 图 圖 摄 攝 Photos Photo' },
  { role: 'source', words: '文章来源 文章來源 来源 來源 稿源 Source' },
  {
    role: null,
    words: '审核 審核 监制 監製 终审 終審 统筹 統籌 策划 策劃 制图 製圖 值班 编审 編審 设计 設計',
  },
];

const MODIFIERS =
  '(?:(?:本报|本報|本刊|本网|本網|见习|見習|实习|實習|特约|特約|首席|值班|执行|執行|文字|摄影|攝影|网络|網絡|网站|新媒体|新媒體|全媒体|视频|版面|当班|栏目|内容)\\s*){0,3}';

export interface Label {
  readonly role: CreditRole | null;
  readonly weak: boolean;
}

const LABELS = new Map<string, Label>();
for (const { role, weak = false, words } of GROUPS) {
  for (const word of words.split(' ')) LABELS.set(word.toLowerCase(), { role, weak });
}

/** What a printed label stands for; spaces within and modifiers before it do not matter. */
export function readLabel(printed: string): Label | null {
  const bare = printed.replace(/\s+/g, '').toLowerCase();
  for (let start = 0; start < bare.length; start += 1) {
    const label = LABELS.get(bare.slice(start));
    if (label) return label;
  }
  return null;
}

const word = [...LABELS.keys()]
  .sort((a, b) => b.length - a.length)
  .map(spaced)
  .join('|');

/** '责任编辑' may be printed '责 任 编 辑', 'editedby' 'Edited by'. */
function spaced(label: string): string {
  if (/^[a-z]/.test(label)) return label.replace(/(?<=.)by$/, '\\s+by');
  return [...label].join('[ \\u3000]?');
}

export const LABEL_PATTERN = `${MODIFIERS}(?:${word})`;
