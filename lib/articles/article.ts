/** The languages an article can be in; BCP 47 with the script where it matters. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en', 'ja', 'ko', 'other'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a credited person did. `source` is for 来源 lines and names an organisation. */
export const CREDIT_ROLES = [
  'editor',
  'reporter',
  'author',
  'proofreader',
  'translator',
  'photographer',
  'source',
] as const;
export type CreditRole = (typeof CREDIT_ROLES)[number];

/** A category path from broad to narrow, as Hexo defines it: ['金融', '新浪财经', '新浪财经－国內']. */
export type CategoryPath = readonly string[];

/**
 * A credit as the import read it from an article.
 * `confidence` is 0..1; credits at or above SURE_CREDIT are shown, the others wait on the desk.
 */
export interface ExtractedCredit {
  role: CreditRole;
  /** The name alone: no label, no brackets, no staff number. */
  name: string;
  /** The exact text the credit was read from, e.g. '责任编辑：张亚楠'. */
  printed: string;
  /** Where it stood: 'front-matter.author', 'p.article-editor', 'paragraph:last', … */
  place: string;
  confidence: number;
}

/** The `place` of a credit that stood in no text: an editor wrote it. */
export const DESK_PLACE = 'desk';

/** The confidence from which a credit is shown without an editor's decision. */
export const SURE_CREDIT = 0.8;

/** A part of the body that a rule took out, kept so that the desk can show it. */
export interface RemovedBlock {
  /** The rule's id, e.g. 'promo-qr', 'ad-comment', 'style-block'. */
  rule: string;
  /** The removed markup, shortened to 2,000 characters. */
  html: string;
}

/** Something the import noticed and an editor may want to look at. */
export type ImportFlag =
  | 'date-missing'
  | 'date-unreadable'
  | 'updated-unreadable'
  | 'title-from-file-name'
  | 'body-empty'
  | 'encoding-damaged'
  /** A page of the old site, such as its 'about'. */
  | 'site-page';
