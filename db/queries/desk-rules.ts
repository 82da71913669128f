import { sql } from 'drizzle-orm';
import type { DeskRule } from '#lib/articles/desk-rules.ts';
import { database } from '../client.ts';

interface RuleRow extends Record<string, unknown> {
  id: string;
  imported_path: string[];
  category_id: string;
  trail: string[];
  decided_at: string | null;
}

/** Where a rule leads, through a merge too. */
const RULES = sql`
  select r.id, r.imported_path, c.id as category_id, r.decided_at,
    array(select above.name from categories above where above.id = any(c.lineage)
      order by cardinality(above.lineage)) as trail
  from category_rules r
  join categories ruled on ruled.id = r.category_id
  join categories c on c.id = coalesce(ruled.merged_into, ruled.id)`;

function toRule({ id, imported_path, category_id, trail, decided_at }: RuleRow): DeskRule {
  return {
    id: Number(id),
    importedPath: imported_path,
    categoryId: Number(category_id),
    trail,
    decided: decided_at !== null,
  };
}

/** Rules newest first, from before the rule `before`; `text` is looked for in the imported path. */
export async function listRules(text: string, before: number | null, limit: number): Promise<DeskRule[]> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await database().execute<RuleRow>(sql`
    ${RULES}
    where ${before === null ? sql`true` : sql`r.id < ${before}`}
      and ${text === '' ? sql`true` : sql`array_to_string(r.imported_path, ' › ') ilike ${pattern}`}
    order by r.id desc limit ${limit}`);
  return rows.map(toRule);
}

/** A rule by id; null where there is none. */
export async function findRule(id: number): Promise<DeskRule | null> {
  const [row] = await database().execute<RuleRow>(sql`${RULES} where r.id = ${id}`);
  return row ? toRule(row) : null;
}

/** Articles that readers see and a rule files, newest first, and how many there are. */
export async function listRuledArticles(rule: DeskRule, limit: number) {
  const path = JSON.stringify(rule.importedPath);
  const rows = await database().execute<{ id: string; title: string; total: number }>(sql`
    select a.id, a.title, count(*) over ()::int as total
    from (
      select ac.article_id from article_categories ac where ac.category_id = ${rule.categoryId}
      union
      -- What is filed in a hidden category has no row there.
      select hidden.article_id from article_imports hidden
      where hidden.category_paths @> jsonb_build_array(${path}::jsonb) and exists (
        select from categories c join categories above on above.id = any(c.lineage)
        where c.id = ${rule.categoryId} and above.hidden)
    ) filed
    join article_imports i on i.article_id = filed.article_id
    join articles a on a.id = i.article_id
    left join article_decisions d on d.article_id = i.article_id
    where i.category_paths @> jsonb_build_array(${path}::jsonb) and a.listed and d.category_ids is null
      and exists (select from jsonb_array_elements(i.category_paths) as imported(path)
        where imported.path = ${path}::jsonb)
    order by a.sort_at desc, a.id desc limit ${limit}`);
  return { articles: rows.map(({ id, title }) => ({ id, title })), total: rows[0]?.total ?? 0 };
}
