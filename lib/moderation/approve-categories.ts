import type { Transaction } from '#db/client.ts';
import { lockCategoryTree } from '#db/queries/category-tree.ts';
import type { Decider } from '#db/queries/decide.ts';
import { lockDecidedRows } from '#db/queries/decided-rows.ts';
import { decideRows, type RowOutcome, type RowPlan } from './decide-rows.ts';

async function planApproval(tx: Transaction, ids: number[], version: number): Promise<RowPlan | null> {
  await lockCategoryTree(tx); // who changes the tree reads it under this lock
  const rows = await lockDecidedRows(tx, 'categories', ids);
  const waiting = rows.filter(({ status }) => status === 'proposed');
  if (waiting.length === 0) return null;
  const approved = waiting.map((row) => ({ ...row, status: 'approved', version }));
  return { before: { categories: waiting }, after: { categories: approved } };
}

/** Approves proposed categories as one decision. Those that were decided meanwhile are passed over. */
export function approveCategories(ids: number[], by: Decider): Promise<RowOutcome<'already-decided'>> {
  return decideRows(by, {
    kind: 'category.approve',
    subject: `category:${ids[0]}`,
    plan: async (tx, decisionId) =>
      (await planApproval(tx, ids, decisionId)) ?? { ok: false, reason: 'already-decided' },
  });
}
