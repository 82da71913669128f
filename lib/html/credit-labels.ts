import type { CreditRole } from '#lib/articles/article.ts';

/** What a printed label stands for. */
export interface Label {
  /** `null`: a function we keep no credit for; it only has to be told from a name. */
  readonly role: CreditRole | null;
  /** An everyday word (文, 图, By), which proves less. */
  readonly weak: boolean;
  /** Says who somebody is, not what he did: `摄影：本报记者 林知远` is a picture's credit. */
  readonly isTitle: boolean;
  /** A Latin label that is no `… by`: before a mere space it is an ordinary word. */
  readonly needsMark: boolean;
}

interface LabelGroup {
  readonly roles: readonly (CreditRole | null)[];
  readonly weak?: boolean;
  readonly isTitle?: boolean;
  readonly words: string;
}

const GROUPS: readonly LabelGroup[] = [
  {
    roles: ['editor'],
    words:
      '责任编辑 責任編輯 责任编缉 责编 責編 编辑 編輯 主编 主編 网编 網編 美编 编发 Editors Editor EditedBy EditingBy',
  },
  { roles: ['proofreader'], words: '责任校对 責任校對 校对 校對 审校 審校 校稿 Proofreader ProofreadBy' },
  { roles: ['reporter'], words: '采写 採寫 采访 採訪 Reporters Reporter ReportingBy ReportedBy' },
  { roles: ['reporter'], isTitle: true, words: '记者 記者 通讯员 通訊員 实习生 實習生' },
  {
    roles: ['author'],
    words:
      '作者 撰文 撰稿人 撰稿 评论员 評論員 主笔 主筆 Authors Author WrittenBy WritingBy TextBy WordsBy StoryBy',
  },
  { roles: ['author'], weak: true, words: '文 By' },
  { roles: ['author', 'photographer'], weak: true, words: '图文 圖文 文图' },
  { roles: ['translator'], words: '翻译 翻譯 编译 編譯 译者 譯者 Translators Translator TranslatedBy' },
  { roles: ['translator'], weak: true, words: '译 譯' },
  {
    roles: ['photographer'],
    words:
      '摄影记者 攝影記者 摄影 攝影 Photographer Photography Photograph PhotographsBy PhotographBy PhotosBy PhotoBy',
  },
  { roles: ['photographer'], weak: true, words: '图片 圖片 图 圖 摄 攝 Photos Photo' },
  {
    roles: ['source'],
    words: '文章来源 文章來源 本文来源 稿件来源 来源 來源 稿源 转载自 转自 轉自 Source',
  },
  {
    roles: [null],
    words:
      '审核 審核 监制 監製 终审 終審 初审 复审 一审 二审 三审 签发 统筹 統籌 策划 策劃 出品 制图 製圖 值班 编审 編審 设计 設計 版式 排版 美术 视觉 剪辑 运营 供图 供圖 供稿 插图 插畫',
  },
];

const LABELS = new Map<string, readonly Label[]>();
for (const { roles, weak = false, isTitle = false, words } of GROUPS) {
  for (const word of words.split(' ')) {
    const needsMark = /^[A-Z](?!.*By$)(?!y$)/.test(word);
    LABELS.set(
      word.toLowerCase(),
      roles.map((role) => ({ role, weak, isTitle, needsMark })),
    );
  }
}

const TRANSLATED_FROM = /^translatedfrom[a-z]+by$/;

/** What a printed label stands for, [] for none; spaces within and words before it do not matter. */
export function readLabel(printed: string): readonly Label[] {
  const bare = printed.replace(/\s+/g, '').toLowerCase().replace(TRANSLATED_FROM, 'translatedby');
  for (let start = 0; start < bare.length; start += 1) {
    const labels = LABELS.get(bare.slice(start));
    if (labels) return labels;
  }
  return [];
}

/** `新京报`记者, `界面新闻`编辑, `21世纪经济报道`记者. */
const NEWSROOM =
  '(?:[\\p{Script=Han}\\dA-Za-z]{0,7}(?:报|報|社|网|網|台|臺|新闻|新聞|财经|財經|报道|報導|周刊|週刊|在线|观察|客户端|融媒|传媒)|每经)';
const MODIFIER =
  '(?:本报|本報|本刊|本网|本網|本台|本社|本期|本版|本文|核稿|审稿|審稿|见习|見習|实习|實習|特约|特約|资深|資深|高级|首席|值班|执行|執行|文字|摄影|攝影|网络|網絡|网站|新媒体|新媒體|全媒体|视频|版面|当班|栏目|内容)';
const LATIN_MODIFIER =
  '(?:Web|Photo|Copy|Senior|Deputy|Executive|Managing|Contributing|Staff|Additional)\\s{1,2}';

const word = [...LABELS.keys()]
  .sort((a, b) => b.length - a.length)
  .map(spaced)
  .join('|');

/** '责任编辑' may be printed '责 任 编 辑', 'editedby' 'Edited by'. */
function spaced(label: string): string {
  if (label === 'translatedby') return 'translated(?:\\s+from(?:\\s+the)?\\s+[a-z]{3,15})?\\s+by';
  if (/^[a-z]/.test(label)) return `\\b${label.replace(/(?<=.)by$/, '\\s+by')}\\b`;
  return [...label].join('[ \\u3000]?');
}

// Whatever stands before the word can be read in one way only, else a line such as 编辑、编辑、… takes for ever.
const HAN_MODIFIERS = `(?:${MODIFIER}\\s{0,2}){0,3}`;
const LATIN_MODIFIERS = `(?:${LATIN_MODIFIER}){1,2}`;

/** For the flags `iu`. */
export const LABEL_PATTERN = `(?:(?:${NEWSROOM}\\s{0,2})?${HAN_MODIFIERS}|${LATIN_MODIFIERS})(?:${word})`;
/** The same without a newsroom before it, where a name may stand there instead. */
export const BARE_LABEL_PATTERN = `(?:${HAN_MODIFIERS}|${LATIN_MODIFIERS})(?:${word})`;
