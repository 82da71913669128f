/** What counts as promotion, as data. Add a line here when a new house style shows up. */
export interface PromoRule {
  /** The rule's id, as it stands in `removed`. */
  readonly id: string;
  /** Tested against an element's class attribute; a hit removes the whole element. */
  readonly classes?: RegExp;
  /** Tested against the text of a short block; a hit removes it with the pictures that stand beside it. */
  readonly text?: RegExp;
}

export const PROMO_RULES: readonly PromoRule[] = [
  { id: 'promo-qr', classes: /(?:^|\s)(?:append[-_]?qr|qr[-_]?code|qrcode|erweima|ewm)[\w-]*/i },
  {
    id: 'promo-card',
    classes: /(?:^|\s)(?:promo-card|promo-wrap|promotion|app-?download|download-?app)[\w-]*/i,
  },
  {
    id: 'ad-slot',
    classes: /(?:^|\s)(?:ad|ads|advert|advertisement|adsbygoogle|ad[-_](?:slot|box|wrap|banner))(?:\s|$)/i,
  },
  {
    id: 'share-bar',
    classes: /(?:^|\s)(?:share-?(?:bar|box|btns?|buttons?)|bdsharebuttonbox|social-share)(?:\s|$)/i,
  },
  { id: 'promo-qr', text: /海量(?:资讯|資訊).{0,20}(?:尽在|盡在|扫码|掃碼)/ },
  { id: 'promo-qr', text: /(?:扫码|扫一扫|掃碼|掃一掃).{0,12}(?:下载|下載|关注|關注|加入|领取).{0,20}/ },
  { id: 'promo-qr', text: /(?:长按|長按|扫描|掃描|识别|識別).{0,6}(?:二维码|二維碼).{0,20}/ },
  {
    id: 'promo-app',
    text: /^(?:点击|點擊|立即|马上).{0,6}(?:下载|下載|打开|打開|安装).{0,16}(?:APP|客户端|客戶端|應用)/i,
  },
  {
    id: 'promo-app',
    text: /(?:下载|下載).{0,12}(?:APP|客户端|客戶端).{0,10}(?:查看更多|阅读更多|獲取更多|获取更多)/i,
  },
  { id: 'promo-ad', text: /^(?:广告|廣告|advertisement|赞助内容|推广)$/i },
];

/** A block with more text than this is an article that mentions an app, not a promotion. */
export const MAX_PROMO_TEXT = 90;
