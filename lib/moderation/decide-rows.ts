import { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { lockCategoryTree } from '#db/queries/category-tree.ts';
import {
  type Decider,
  findDecider,
  findDecision,
  findNewestAbout,
  findUndoOf,
  nextDecisionId,
  recordDecision,
} from '#db/queries/decide.ts';
import {
  DECIDED_TABLES,
  type DecidedRow,
  type DecidedRows,
  type DecidedTable,
  keyOf,
  listArticlesOf,
  lockDecidedRows,
  writeDecidedRows,
} from '#db/queries/decided-rows.ts';
import { showArticles } from '#db/queries/show-articles.ts';
import { tellChange } from '#db/queries/tell-change.ts';
import { transact } from '#db/transaction.ts';
import { CATEGORIES, LISTS, PEOPLE } from '#lib/articles/cache-tags.ts';

// Every decision that is not about the tree of categories is a change of rows: what they were goes into the log with
// what they became, in one transaction, and an undo writes them back as they were.

/** The rows of a decision, before and after; a row that is in one of them only was added or goes. */
export interface RowPlan {
  before: DecidedRows;
  after: DecidedRows;
}

export interface ChangedMeanwhile {
  ok: false;
  reason: 'changed-meanwhile';
  /** Who changed it; empty where the log does not say. */
  by: string;
  at: Date | null;
}

export type RowOutcome<Refusal extends string = never> =
  | { ok: true; decisionId: number; articles: number }
  | { ok: false; reason: Refusal }
  | ChangedMeanwhile;

export interface RowDecision<Refusal extends string> {
  /** 'person.merge', 'article.hide'; the log's filter goes by what stands before the dot. */
  kind: string;
  /** 'person:12', 'article:<id>'; a decision about many names one of them, or the filter. */
  subject: string;
  /**
   * Reads and locks the rows (lockDecidedRows) and says what becomes of them. Rows that keep a `version` get
   * `decisionId` in it. A refusal writes nothing.
   */
  plan: (
    tx: Transaction,
    decisionId: number,
  ) => Promise<RowPlan | { ok: false; reason: Refusal } | ChangedMeanwhile>;
}

/** Carries a decision out: rows, the shown side of the articles concerned, the log, the index and the caches. */
export async function decideRows<Refusal extends string = never>(
  by: Decider,
  { kind, subject, plan }: RowDecision<Refusal>,
): Promise<RowOutcome<Refusal>> {
  return transact(async (tx): Promise<RowOutcome<Refusal>> => {
    const decisionId = await nextDecisionId(tx);
    const planned = await plan(tx, decisionId);
    if ('ok' in planned) return planned;
    const articles = await writePlan(tx, planned);
    const after = await readBack(tx, planned.after);
    await record(tx, by, { id: decisionId, kind, subject, before: planned.before, after, articles });
    return { ok: true, decisionId, articles };
  });
}

/** How many articles a plan would touch; for the dry run, which rolls nothing back because it writes nothing. */
export async function countArticlesOf(tx: Transaction, { before, after }: RowPlan): Promise<number> {
  const [from, to] = [await listArticlesOf(tx, before), await listArticlesOf(tx, after)];
  return new Set([...from, ...to]).size;
}

async function writePlan(tx: Transaction, { before, after }: RowPlan): Promise<number> {
  const touched = await listArticlesOf(tx, before); // before, since a merged person's credits are found by the old row
  await writeDecidedRows(tx, before, after);
  const ids = [...new Set([...touched, ...(await listArticlesOf(tx, after))])];
  const shown = await showArticles(tx, ids);
  await tellChange(tx, { articleIds: shown, tags: [LISTS, PEOPLE, CATEGORIES] });
  return ids.length;
}

/** Rows as the database has them now: a time may be written in more than one way. */
async function readBack(tx: Transaction, written: DecidedRows): Promise<DecidedRows> {
  const rows: DecidedRows = {};
  for (const table of DECIDED_TABLES) {
    const keys = (written[table] ?? []).map((row) => keyOf(table, row));
    if (keys.length > 0) rows[table] = await lockDecidedRows(tx, table, keys);
  }
  return rows;
}

interface LoggedPlan extends RowPlan {
  id: number;
  kind: string;
  subject: string;
  articles: number;
}

function record(tx: Transaction, by: Decider, { before, after, ...made }: LoggedPlan): Promise<void> {
  return recordDecision(tx, by, { ...made, before: { rows: before }, after: { rows: after } });
}

const rowsSchema = z.object({
  rows: z.partialRecord(z.enum(DECIDED_TABLES), z.array(z.record(z.string(), z.unknown()))),
});

export type RowUndo =
  | { ok: true; decisionId: number; articles: number }
  | { ok: false; reason: 'unknown-decision' | 'already-undone' }
  | ChangedMeanwhile;

/** Fits what an undo would write to what imports did since: the rows it starts from, and what becomes of others. */
export type Rebase = (tx: Transaction, plan: RowPlan) => Promise<RowPlan>;

/**
 * Takes a decision back: its rows are what they were. Nothing is done where one of them was changed since. An
 * undo is a decision itself and can be taken back.
 */
export async function undoRows(
  decisionId: number,
  by: Decider,
  rebase: Rebase = async (_, plan) => plan,
): Promise<RowUndo> {
  return transact(async (tx): Promise<RowUndo> => {
    await lockCategoryTree(tx);
    const decision = await findDecision(tx, decisionId);
    const after = rowsSchema.safeParse(decision?.after);
    const before = rowsSchema.safeParse(decision?.before);
    if (!decision || !after.success || !before.success) return { ok: false, reason: 'unknown-decision' };
    if ((await findUndoOf(tx, decisionId)) !== null) return { ok: false, reason: 'already-undone' };
    const plan = await rebase(tx, { before: after.data.rows, after: before.data.rows });
    const changed = await findChanged(tx, plan);
    if (changed) return await changedSince(tx, changed.version, decision.subject);
    const articles = await writePlan(tx, plan);
    const id = await nextDecisionId(tx);
    const kind = `${decision.kind.split('.')[0]}.undo`;
    await record(tx, by, { id, kind, subject: `decision:${decisionId}`, ...plan, articles });
    return { ok: true, decisionId: id, articles };
  });
}

/** The first row that is not what a decision left any more, with its version where it keeps one; null where all are. */
async function findChanged(
  tx: Transaction,
  { before, after }: RowPlan,
): Promise<{ version: number | null } | null> {
  for (const table of DECIDED_TABLES) {
    const expected = new Map((before[table] ?? []).map((row) => [keyOf(table, row), row]));
    const keys = [...expected.keys(), ...(after[table] ?? []).map((row) => keyOf(table, row))];
    const now = await lockDecidedRows(tx, table, [...new Set(keys)]);
    const other = now.find((row) => !isSame(table, row, expected.get(keyOf(table, row))));
    if (other) return { version: typeof other.version === 'number' ? other.version : null };
    if (now.length !== expected.size) return { version: null };
  }
  return null;
}

/** Who changed a row: its version is the decision that did, while a subject may name one row of many. */
async function changedSince(
  tx: Transaction,
  version: number | null,
  subject: string,
): Promise<ChangedMeanwhile> {
  const decider = version === null ? null : await findDecider(tx, version);
  if (!decider) return changedMeanwhile(tx, subject);
  return { ok: false, reason: 'changed-meanwhile', by: decider.by, at: decider.at };
}

/** What an import may have written on a row without undoing anything. */
function passingOf(table: DecidedTable, row: DecidedRow): readonly string[] {
  if (table !== 'credits') return [];
  return row.decided_at === null ? ['position', 'sort_at'] : ['sort_at'];
}

function isSame(table: DecidedTable, row: DecidedRow, expected: DecidedRow | undefined): boolean {
  if (!expected) return false;
  const passing = passingOf(table, row);
  // A column that came with a later version of the portal is not in the log, and nothing was decided about it.
  return Object.keys(row).every(
    (column) => passing.includes(column) || asText(row[column]) === asText(expected[column]),
  );
}

const asText = (value: unknown) => JSON.stringify(value ?? null);

/** What to answer where a row is not as its editor saw it. */
export async function changedMeanwhile(tx: Transaction, subject: string): Promise<ChangedMeanwhile> {
  const newest = await findNewestAbout(tx, subject);
  return { ok: false, reason: 'changed-meanwhile', by: newest?.by ?? '', at: newest?.at ?? null };
}
