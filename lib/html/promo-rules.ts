/** What counts as promotion, as data. Add a line here when a new house style shows up. */
export interface PromoRule {
  /** The rule's id, as it stands in `removed`. */
  readonly id: string;
  /** Tested against an element's class attribute; a hit removes the whole element, if it is no longer than MAX_CLASSED_TEXT. */
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
    id: 'promo-qr',
    text: /^(?:请|請)?(?:用|使用|打开|打開)?(?:微信|手机|手機)(?:扫码|扫一扫|掃碼|掃一掃|扫描)[，, ]?.{0,12}(?:分享|转发|轉發|阅读|閱讀|进群|進群|加群|入群|添加).{0,12}$/,
  },
  { id: 'promo-qr', text: /^(?:扫码|掃碼|扫描|掃描)(?:阅读|閱讀|查看|观看|觀看|收听|打开|打開).{0,12}$/ },
  {
    id: 'promo-app',
    text: /^(?:点击|點擊|立即|马上).{0,6}(?:下载|下載|打开|打開|安装).{0,16}(?:APP|客户端|客戶端|應用)/i,
  },
  {
    id: 'promo-app',
    text: /(?:下载|下載).{0,12}(?:APP|客户端|客戶端).{0,10}(?:查看更多|阅读更多|獲取更多|获取更多)/i,
  },
  {
    id: 'promo-app',
    text: /^(?:打开|打開|安装|安裝|下载|下載)[^，。！？]{0,16}(?:APP|客户端|客戶端)[，,、 　]{0,2}(?:查看|阅读|閱讀|看|了解|浏览)(?:更多|全文|详情|詳情|完整|精彩|原文|评论|高清|视频|直播)[^。！？]{0,16}[。！!]?$/i,
  },
  {
    id: 'promo-app',
    text: /^(?:更多|最新|精彩)[^。！？]{0,20}(?:请|請|尽在|盡在)[^。！？]{0,8}(?:下载|下載|关注|關注|安装|安裝|登录|登錄)?[^。！？]{0,12}(?:APP|客户端|客戶端|公众号|公眾號|官方微博)[^。！？]{0,12}[。！!]?$/i,
  },
  {
    id: 'promo-follow',
    text: /^[（(【[]?(?:欢迎|歡迎|敬请|敬請|请|請|点击|點擊|搜索|长按|長按)[^。！？]{0,12}(?:关注|關注|订阅|訂閱)[^。！？]{0,24}(?:公众号|公眾號|微信号|微信號|微博|视频号|視頻號|官方微信|官方账号)[^。！？]{0,20}[。！!]?[）)】\]]?$/,
  },
  {
    id: 'promo-follow',
    text: /^(?:关注|關注)[^。！？，：:]{0,16}(?:公众号|公眾號|官方微信|视频号|視頻號)(?:[：:“"「『【（(].{1,20})?(?:[，, ]?(?:获取|獲取|了解|查看|阅读|閱讀|第一时间|不错过).{0,20})?[。！!]?$/,
  },
  {
    id: 'promo-topic',
    text: /^[>＞»▶►【[（( 　]*(?:点击|點擊|戳)(?:此处|此處|这里|這裡|图片|圖片|下方|下图)?[^。！？]{0,8}(?:进入|進入|查看|打开|打開|直达)[^。！？]{0,12}(?:专题|專題|直播间|会场|活动页|活動頁)[^。！？]{0,10}[>＞»】\])） 　。！!]*$/,
  },
  { id: 'promo-ad', text: /^(?:广告|廣告|advertisement|赞助内容|推广)$/i },
];

/** A block with more text than this is an article that mentions an app, not a promotion. */
export const MAX_PROMO_TEXT = 90;

/** With more text than this an element is the article or its wrapper, whatever its classes say (`main ads`). */
export const MAX_CLASSED_TEXT = 300;
