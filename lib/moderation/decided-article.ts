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
  return planForEach(new Map(ids.map((id) => [id, change])), decided, decisionId);
}

/** A decision for each of these articles; those of which it changes nothing are left out. */
export function planForEach(
  changes: ReadonlyMap<string, Partial<ArticleDecision>>,
  decided: ReadonlyMap<string, DecidedRow>,
  decisionId: number,
): RowPlan {
  const changed = [...changes].filter(([id, change]) =>
    isChanged({ ...UNDECIDED, ...decided.get(id) }, change),
  );
  const decided_at = new Date().toISOString();
  const after = changed.map(([article_id, change]) => ({
    ...UNDECIDED,
    ...decided.get(article_id),
    ...change,
    article_id,
    version: decisionId,
    decided_at,
  }));
  const before = changed.flatMap(([id]): DecidedRow[] => {
    const row = decided.get(id);
    return row ? [row] : [];
  });
  return { before: { article_decisions: before }, after: { article_decisions: after } };
}

function isChanged(row: Readonly<Record<string, unknown>>, change: Partial<ArticleDecision>): boolean {
  return Object.entries(change).some(([column, value]) => !isSameValue(column, row[column] ?? null, value));
}

/** Postgres writes a time with its zone and digits of its own. */
function isSameValue(column: string, was: unknown, is: unknown): boolean {
  const isTime = TIMES.has(column) && typeof was === 'string' && typeof is === 'string';
  return isTime ? Date.parse(was) === Date.parse(is) : JSON.stringify(was) === JSON.stringify(is);
}

const TIMES: ReadonlySet<string> = new Set(['published_at', 'featured_until', 'shown_from']);
