import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { WaitingCategory, WaitingCredit } from '#lib/articles/desk-views.ts';
import { database } from '../client.ts';
import { articles, categories, categoryRules, credits, people } from '../schema.ts';

export interface Waiting<Row> {
  rows: Row[];
  total: number;
}

/** Proposed categories, those with the most articles first within the same depth; broad before narrow. */
export async function listWaitingCategories(limit: number): Promise<Waiting<WaitingCategory>> {
  const waiting = eq(categories.status, 'proposed');
  const count = sql<number>`(select count(*)::int from article_categories ac where ac.category_id = ${categories.id})`;
  const [rows, total] = await Promise.all([
    database()
      .select({
        id: categories.id,
        name: categories.name,
        path: categories.path,
        trail: sql<string[]>`array(select above.name from categories above
          where above.id = any(${categories.lineage}) order by cardinality(above.lineage))`,
        importedPaths: sql<
          string[][]
        >`coalesce((select jsonb_agg(${categoryRules.importedPath} order by ${categoryRules.id})
          from ${categoryRules} where ${categoryRules.categoryId} = ${categories.id}), '[]')`,
        count: count.as('count'),
      })
      .from(categories)
      .where(waiting)
      .orderBy(sql`cardinality(${categories.lineage})`, desc(sql`count`), asc(categories.id))
      .limit(limit),
    database().$count(categories, waiting),
  ]);
  return { rows, total };
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
      .where(and(waiting))
      .orderBy(desc(credits.createdAt), desc(credits.id))
      .limit(limit),
    database().$count(credits, waiting),
  ]);
  return { rows, total };
}
