import { desc, eq, sql } from 'drizzle-orm';
import type { WaitingCategory, WaitingCredit } from '#lib/articles/desk-views.ts';
import { database } from '../client.ts';
import { articles, categories, credits, people } from '../schema.ts';

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
    database().$count(categories, eq(categories.status, 'proposed')),
  ]);
  return { rows: rows.map(toWaitingCategory), total };
}

function toWaitingCategory({ id, name, path, trail, imported_paths, count }: CategoryRow): WaitingCategory {
  return { id: Number(id), name, path, trail, importedPaths: imported_paths, count };
}

/** Proposed credits, newest first. */
export async function listWaitingCredits(limit: number): Promise<Waiting<WaitingCredit>> {
  const waiting = eq(credits.status, 'proposed');
  const [rows, total] = await Promise.all([
    database()
      .select({
        id: credits.id,
        role: credits.role,
        name: people.name,
        printed: credits.printed,
        confidence: credits.confidence,
        articleId: credits.articleId,
        articleTitle: articles.title,
      })
      .from(credits)
      .innerJoin(people, eq(people.id, credits.personId))
      .innerJoin(articles, eq(articles.id, credits.articleId))
      .where(waiting)
      .orderBy(desc(credits.createdAt), desc(credits.id))
      .limit(limit),
    database().$count(credits, waiting),
  ]);
  return { rows, total };
}
