import { and, eq, isNull, sql } from 'drizzle-orm';
import type { CreditRole } from '#lib/articles/article.ts';
import type { WaitingCategory, WaitingCredit } from '#lib/articles/desk-views.ts';
import { database } from '../client.ts';
import { categories, credits } from '../schema.ts';

export interface Waiting<Row> {
  rows: Row[];
  total: number;
}

interface CategoryRow extends Record<string, unknown> {
  id: string;
  name: string;
  path: string;
  trail: string[];
  imported_paths: string[][];
  count: number;
}

/** Proposed categories, broad before narrow and those with the most articles first. */
export async function listWaitingCategories(limit: number): Promise<Waiting<WaitingCategory>> {
  const [rows, total] = await Promise.all([
    database().execute<CategoryRow>(sql`
      select c.id, c.name, c.path,
        array(select above.name from categories above where above.id = any(c.lineage)
          order by cardinality(above.lineage)) as trail,
        coalesce((select jsonb_agg(r.imported_path order by r.id)
          from category_rules r where r.category_id = c.id), '[]') as imported_paths,
        (select count(*)::int from article_categories ac where ac.category_id = c.id) as count
      from categories c
      where c.status = 'proposed' and c.merged_into is null
      order by cardinality(c.lineage), count desc, c.id
      limit ${limit}`),
    database().$count(categories, and(eq(categories.status, 'proposed'), isNull(categories.mergedInto))),
  ]);
  return { rows: rows.map(toWaitingCategory), total };
}

function toWaitingCategory({ id, name, path, trail, imported_paths, count }: CategoryRow): WaitingCategory {
  return { id: Number(id), name, path, trail, importedPaths: imported_paths, count };
}

interface CreditRow extends Record<string, unknown> {
  id: string;
  role: CreditRole;
  name: string;
  printed: string;
  confidence: number;
  article_id: string;
  article_title: string;
  before: string;
  after: string;
}

/** Characters shown on either side of the place a credit was read from. */
const AROUND = 60;

/** Proposed credits, newest first, each with the text around the place it was read from. */
export async function listWaitingCredits(
  limit: number,
): Promise<Waiting<WaitingCredit & { before: string; after: string }>> {
  const [rows, total] = await Promise.all([
    database().execute<CreditRow>(sql`
      select w.id, w.role, p.name, w.printed, w.confidence, w.article_id, a.title as article_title,
        case when at.found > 0 then substr(i.body_text, greatest(1, at.found - ${AROUND}), least(${AROUND}, at.found - 1))
          else '' end as before,
        case when at.found > 0 then substr(i.body_text, at.found + length(w.printed), ${AROUND}) else '' end as after
      from (
        select * from credits where status = 'proposed' order by created_at desc, id desc limit ${limit}
      ) w
      join people p on p.id = w.person_id
      join articles a on a.id = w.article_id
      join article_imports i on i.article_id = w.article_id
      cross join lateral (select strpos(i.body_text, w.printed) as found) at
      order by w.created_at desc, w.id desc`),
    database().$count(credits, eq(credits.status, 'proposed')),
  ]);
  return { rows: rows.map(toWaitingCredit), total };
}

function toWaitingCredit({ id, article_id, article_title, ...row }: CreditRow) {
  return { ...row, id: Number(id), articleId: article_id, articleTitle: article_title };
}
