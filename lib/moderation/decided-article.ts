import type { Transaction } from '#db/client.ts';
import { type DecidedRow, lockDecidedRows } from '#db/queries/decided-rows.ts';
import type { RowPlan } from './decide-rows.ts';

/** What an editor may decide about an article; a column that is null is as imported. */
export interface ArticleDecision {
  title: string | null;
  dek: string | null;
  published_at: string | null;
  hidden: boolean | null;
  featured_position: number | null;
  featured_until: string | null;
  category_ids: number[] | null;
  withdrawn_notice: string | null;
  shown_from: string | null;
  own_story: boolean | null;
}

const UNDECIDED: ArticleDecision = {
  title: null,
  dek: null,
  published_at: null,
  hidden: null,
  featured_position: null,
  featured_until: null,
  category_ids: null,
  withdrawn_notice: null,
  shown_from: null,
  own_story: null,
};

/** The decided sides of articles, locked; without an entry where nothing was decided yet. */
export async function lockDecided(tx: Transaction, ids: readonly string[]): Promise<Map<string, DecidedRow>> {
  const rows = await lockDecidedRows(tx, 'article_decisions', ids);
  return new Map(rows.map((row) => [String(row.article_id), row]));
}

/** The same decision for all these articles. `decided` is what lockDecided gave. */
export function planForArticles(
  ids: readonly string[],
  decided: ReadonlyMap<string, DecidedRow>,
  change: Partial<ArticleDecision>,
  decisionId: number,
): RowPlan {
  const before = ids.flatMap((id): DecidedRow[] => {
    const row = decided.get(id);
    return row ? [row] : [];
  });
  const decided_at = new Date().toISOString();
  const after = ids.map((article_id) => ({
    ...UNDECIDED,
    ...decided.get(article_id),
    ...change,
    article_id,
    version: decisionId,
    decided_at,
  }));
  return { before: { article_decisions: before }, after: { article_decisions: after } };
}
