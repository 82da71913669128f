import type { CreditRole } from './article.ts';

/** What the desk may decide about an article, or about many at once. Null is "as imported". */
export type ArticleChange =
  | { kind: 'hide' | 'show' | 'unfeature' | 'unfile' | 'unschedule' | 'restore' }
  | { kind: 'feature'; position: number; until: string | null }
  | { kind: 'text'; title: string | null; dek: string | null }
  /** `file`: here and nowhere else; `add`: here too. The first place gives the label. */
  | { kind: 'file' | 'add'; categoryIds: number[] }
  | { kind: 'schedule'; from: string }
  | { kind: 'withdraw'; notice: string };

export const ARTICLE_CHANGES = [
  'hide',
  'show',
  'feature',
  'unfeature',
  'file',
  'add',
  'unfile',
  'schedule',
  'unschedule',
  'withdraw',
  'restore',
  'text',
] as const satisfies readonly ArticleChange['kind'][];

/** What can be decided about many at once; a headline is one article's own. */
export const BULK_CHANGES = ['file', 'add', 'unfile', 'hide', 'show', 'feature', 'unfeature'] as const;

export const CREDIT_MODES = ['add', 'replace'] as const;

/** People who are to be credited for a work on many articles: besides those who are, or instead of them. */
export interface CreditOrder {
  kind: 'credit';
  role: CreditRole;
  names: string[];
  mode: (typeof CREDIT_MODES)[number];
}

/** Everything that can be asked for about many articles. */
export const BULK_KINDS = [...BULK_CHANGES, 'credit'] as const;

export const MOST_POSITION = 20;
