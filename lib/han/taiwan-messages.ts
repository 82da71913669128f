import { convertForTaiwan } from './convert-text.ts';

/** Terms of this portal that OpenCC does not know, or takes for others; in the converted text. */
const TERMS: readonly (readonly [string, string])[] = [
  ['編輯臺', '編輯台'],
  ['子欄目', '子分類'],
  ['欄目', '分類'],
  ['關鍵詞', '關鍵字'],
  ['二維碼', ' QR Code'],
  ['宋體', '明體'],
  ['字號', '字級'],
  ['這臺', '這台'],
  ['快捷鍵', '快速鍵'],
  ['位址列', '網址列'],
  ['撤銷', '復原'],
  ['報道', '報導'],
  ['地址', '網址'],
  ['條結果', '筆結果'],
];

/** Messages that Taiwan says otherwise altogether, by key. */
const OWN: Readonly<Record<string, string>> = {
  'site.navMain': '主選單',
  'site.powered': '本站由報欄（Baolan）驅動',
  'language.switch': '語言',
  'language.offer': '以繁體中文閱讀本頁',
  'language.dismiss': '不用了',
  'reading.qrHint': '用手機掃描，就能開啟或轉發',
  'front.emptyTitle': '報欄上還沒有文章',
};

export interface MessageTree {
  [key: string]: string | MessageTree;
}

/** Messages of zh-CN for readers in Taiwan. */
export function messagesForTaiwan(messages: MessageTree, path = ''): MessageTree {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => {
      const name = path === '' ? key : `${path}.${key}`;
      return [key, typeof message === 'string' ? forTaiwan(message, name) : messagesForTaiwan(message, name)];
    }),
  );
}

function forTaiwan(message: string, name: string): string {
  return (
    OWN[name] ?? TERMS.reduce((text, [from, to]) => text.replaceAll(from, to), convertForTaiwan(message))
  );
}
