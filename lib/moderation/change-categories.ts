import { database, type Transaction } from '#db/client.ts';
import {
  listArticlesLedTo,
  loadCategoryAddresses,
  loadCategoryTree,
  lockCategoryTree,
  nextCategoryId,
  weighCategories,
} from '#db/queries/category-tree.ts';
import {
  type Decider,
  findDecider,
  findDecision,
  findUndoOf,
  nextDecisionId,
  recordDecision,
} from '#db/queries/decide.ts';
import { transact } from '#db/transaction.ts';
import type { CategoryChange, ChangeRefusal } from '#lib/articles/category-change.ts';
import type { CategoryAddress, CategoryRow } from '#lib/articles/category-row.ts';
import { type ChangePlan, planChange } from '#lib/category-tree/plan-change.ts';
import { carryOver } from './carry-over.ts';
import { type CategoryState, isSameRow, readCategoryState } from './category-state.ts';

/** A change as it is asked for: a category that is to be made has no id yet. */
export type WantedChange = Exclude<CategoryChange, { kind: 'create' }> | Omit<NewCategory, 'id'>;
type NewCategory = Extract<CategoryChange, { kind: 'create' }>;

/** What a change would do, before it is made. */
export interface ChangePreview {
  ok: true;
  /** Categories that change, those below the one in hand included. */
  categories: number;
  /** Articles that will stand elsewhere or under another name. */
  articles: number;
  /** Imported paths that lead there from then on. */
  importedPaths: number;
  /** Addresses, each with its feeds, that will redirect. */
  addresses: number;
}

export type ChangeFault =
  | { ok: false; reason: ChangeRefusal }
  | { ok: false; reason: 'changed-meanwhile'; by: string; at: Date | null };

export type ChangeOutcome = { ok: true; decisionId: number; articles: number } | ChangeFault;

/** Works out what a change would do; writes nothing. */
export async function previewChange(wanted: WantedChange): Promise<ChangePreview | ChangeFault> {
  return database().transaction(async (tx): Promise<ChangePreview | ChangeFault> => {
    const plan = planOn(await loadTree(tx), wanted, 0);
    if (!plan.ok) return plan;
    const gone = plan.after.filter(({ mergedInto }, at) => mergedInto !== plan.before[at]?.mergedInto);
    const weight = await weighCategories(tx, concerned(plan));
    const addresses = plan.addresses.length + gone.length;
    return { ok: true, categories: plan.after.length, ...weight, addresses };
  });
}

/** The categories of a plan whose articles notice it; the target of a merge keeps its own. */
function concerned({ before, after }: ChangePlan): number[] {
  const was = new Map(before.map((row) => [row.id, row]));
  const moved = after.filter((row) => {
    const old = was.get(row.id);
    return (
      old &&
      (old.path !== row.path ||
        old.name !== row.name ||
        old.mergedInto !== row.mergedInto ||
        old.hidden !== row.hidden)
    );
  });
  return moved.map(({ id }) => id);
}

interface Tree {
  rows: CategoryRow[];
  addresses: CategoryAddress[];
}

async function loadTree(tx: Transaction): Promise<Tree> {
  return { rows: await loadCategoryTree(tx), addresses: await loadCategoryAddresses(tx) };
}

function planOn({ rows, addresses }: Tree, wanted: WantedChange, newId: number) {
  const change: CategoryChange = wanted.kind === 'create' ? { ...wanted, id: newId } : wanted;
  return planChange(rows, addresses, change);
}

/**
 * Makes a change, in one transaction with its audit row and the news of it. `versions` are those of the categories
 * the editor has before them; where one was changed since, nothing is done.
 */
export async function changeCategories(
  wanted: WantedChange,
  versions: Readonly<Record<number, number>>,
  by: Decider,
): Promise<ChangeOutcome> {
  return transact(async (tx): Promise<ChangeOutcome> => {
    await lockCategoryTree(tx);
    const tree = await loadTree(tx);
    const stale = await findStale(tx, tree.rows, versions, wanted.kind === 'order' ? by : null);
    if (stale) return stale;
    const plan = planOn(tree, wanted, wanted.kind === 'create' ? await nextCategoryId(tx) : 0);
    if (!plan.ok) return plan;
    const decisionId = await nextDecisionId(tx);
    const known = new Set(tree.addresses.map(({ path }) => path));
    const before = { categories: plan.before, addresses: [] };
    const after = {
      categories: plan.after.map((row) => ({ ...row, version: decisionId })),
      addresses: plan.addresses.filter(({ path }) => !known.has(path)),
    };
    const articleIds = await carryOver(tx, before, after);
    const subject = subjectOf(wanted, plan);
    await recordDecision(tx, by, {
      id: decisionId,
      kind: `category.${wanted.kind}`,
      subject,
      before: { ...before },
      after: { ...after },
      articles: articleIds.length,
    });
    return { ok: true, decisionId, articles: articleIds.length };
  });
}

function subjectOf(wanted: WantedChange, plan: ChangePlan): string {
  if (wanted.kind === 'merge') return `category:${wanted.into}`;
  if ('id' in wanted) return `category:${wanted.id}`;
  return `category:${plan.after[0]?.id}`;
}

/**
 * A row that is not as the editor saw it. `own` is who puts siblings in order: one who presses a key again and again
 * sends the next order before the page has the versions of the last one.
 */
async function findStale(
  tx: Transaction,
  rows: readonly CategoryRow[],
  versions: Readonly<Record<number, number>>,
  own: Decider | null,
) {
  const stale = rows.filter((row) => versions[row.id] !== undefined && versions[row.id] !== row.version);
  for (const row of new Map(stale.map((one) => [one.version, one])).values()) {
    if (own === null || !(await isOrderBy(tx, row.version, own))) return changedMeanwhile(tx, row);
  }
  return null;
}

async function isOrderBy(tx: Transaction, version: number, own: Decider): Promise<boolean> {
  const decision = await findDecider(tx, version);
  return decision?.kind === 'category.order' && decision.userId === own.id;
}

async function changedMeanwhile(tx: Transaction, row: CategoryRow | undefined): Promise<ChangeFault> {
  const decision = row ? await findDecision(tx, row.version) : null;
  return { ok: false, reason: 'changed-meanwhile', by: decision?.userName ?? '', at: decision?.at ?? null };
}

export type UndoOutcome =
  | { ok: true; decisionId: number; articles: number }
  | { ok: false; reason: 'unknown-decision' | 'already-undone' | 'in-use' }
  | Extract<ChangeFault, { reason: 'changed-meanwhile' }>;

/**
 * Takes a decision about categories back: every row and address is as it was before, and so is where the articles
 * stand. Nothing is done where one of the rows was changed since. An undo can itself be taken back.
 */
export async function undoCategoryChange(decisionId: number, by: Decider): Promise<UndoOutcome> {
  return transact(async (tx): Promise<UndoOutcome> => {
    await lockCategoryTree(tx);
    const decision = await findDecision(tx, decisionId);
    const [from, to] = [readCategoryState(decision?.after), readCategoryState(decision?.before)];
    if (!from || !to) return { ok: false, reason: 'unknown-decision' };
    if ((await findUndoOf(tx, decisionId)) !== null) return { ok: false, reason: 'already-undone' };
    const rows = new Map((await loadCategoryTree(tx)).map((row) => [row.id, row]));
    const changed = from.categories.find((row) => !isCurrent(rows, row));
    if (changed) return changedMeanwhile(tx, rows.get(changed.id)) as Promise<UndoOutcome>;
    if (isInUse(rows, from, to) || (await isLedTo(tx, from, to))) return { ok: false, reason: 'in-use' };
    const articleIds = await carryOver(tx, from, to);
    const id = await nextDecisionId(tx);
    const [before, after] = [{ ...from }, { ...to }];
    await recordDecision(tx, by, {
      id,
      kind: 'category.undo',
      subject: `decision:${decisionId}`,
      before,
      after,
      articles: articleIds.length,
    });
    return { ok: true, decisionId: id, articles: articleIds.length };
  });
}

function isCurrent(rows: ReadonlyMap<number, CategoryRow>, expected: CategoryRow): boolean {
  const row = rows.get(expected.id);
  return row !== undefined && isSameRow(row, expected);
}

/** Categories that are there in one state only. */
function goneIn(from: CategoryState, to: CategoryState): Set<number> {
  const kept = new Set(to.categories.map(({ id }) => id));
  return new Set(from.categories.map(({ id }) => id).filter((id) => !kept.has(id)));
}

/** An import may have found a category that was made, by its name, or the desk filed articles in it. */
async function isLedTo(tx: Transaction, from: CategoryState, to: CategoryState): Promise<boolean> {
  const gone = [...goneIn(from, to)];
  const { importedPaths } = await weighCategories(tx, gone);
  return importedPaths > 0 || (await listArticlesLedTo(tx, gone)).length > 0;
}

/** A category that was made stays as soon as something stands below it. */
function isInUse(rows: ReadonlyMap<number, CategoryRow>, from: CategoryState, to: CategoryState): boolean {
  const gone = goneIn(from, to);
  return [...rows.values()].some(
    (row) =>
      (row.parentId !== null && gone.has(row.parentId) && !gone.has(row.id)) ||
      (row.mergedInto !== null && gone.has(row.mergedInto)),
  );
}
