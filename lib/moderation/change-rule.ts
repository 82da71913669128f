import type { Transaction } from '#db/client.ts';
import { lockCategoryTree } from '#db/queries/category-tree.ts';
import type { Decider } from '#db/queries/decide.ts';
import { lockDecidedRows } from '#db/queries/decided-rows.ts';
import { findRule, listRuledArticles, listRules } from '#db/queries/desk-rules.ts';
import { changedMeanwhile, decideRows, type RowOutcome } from './decide-rows.ts';

const SHOWN = 100;
const EXAMPLES = 10;

/** A page of rules; `next` is the id to go on from, null on the last page. */
export async function loadRules(text: string, before: number | null) {
  const rules = await listRules(text, before, SHOWN + 1);
  const shown = rules.slice(0, SHOWN);
  return { rules: shown, next: rules.length > SHOWN ? (shown.at(-1)?.id ?? null) : null };
}

/** A rule, and the past articles it files; null for an unknown one. */
export async function loadRule(id: number) {
  const rule = await findRule(id);
  if (!rule) return null;
  return { rule, tried: await listRuledArticles(rule, EXAMPLES) };
}

type RuleRefusal = 'unknown-rule' | 'unknown-category' | 'nothing-to-do';

/**
 * Leads an imported path to another category, for past articles and those to come. `seen` is the category
 * the editor saw it lead to.
 */
export function changeRule(
  id: number,
  seen: number,
  into: number,
  by: Decider,
): Promise<RowOutcome<RuleRefusal>> {
  return decideRows<RuleRefusal>(by, {
    kind: 'rule.change',
    subject: `rule:${id}`,
    plan: async (tx) => {
      await lockCategoryTree(tx); // a merge lists the articles that it files
      const [row] = await lockDecidedRows(tx, 'category_rules', [id]);
      if (!row) return { ok: false, reason: 'unknown-rule' };
      const ids = await lockTargets(tx, [Number(row.category_id), seen, into]);
      if (ids.get(Number(row.category_id)) !== ids.get(seen)) return changedMeanwhile(tx, `rule:${id}`);
      const target = ids.get(into);
      if (target === undefined) return { ok: false, reason: 'unknown-category' };
      if (target === ids.get(seen)) return { ok: false, reason: 'nothing-to-do' };
      const after = { ...row, category_id: target, decided_at: new Date().toISOString() };
      return { before: { category_rules: [row] }, after: { category_rules: [after] } };
    },
  });
}

/** Where these categories lead now, by their ids. */
async function lockTargets(tx: Transaction, ids: number[]): Promise<Map<number, number>> {
  const rows = await lockDecidedRows(tx, 'categories', [...new Set(ids)]);
  return new Map(rows.map((row) => [Number(row.id), Number(row.merged_into ?? row.id)]));
}
