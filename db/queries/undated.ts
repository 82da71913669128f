import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ImportFlag } from '#lib/articles/article.ts';
import type { UndatedArticle } from '#lib/articles/desk-views.ts';
import { database, type Transaction } from '../client.ts';
import { articles } from '../schema.ts';
import type { Waiting } from './desk-queue.ts';

interface UndatedRow extends Record<string, unknown> {
  id: string;
  title: string;
  flags: ImportFlag[];
  printed: string | null;
  path: string;
  mtime_ms: number;
}

/** Shown articles without a date, those that changed last first. */
export async function listUndated(limit: number): Promise<Waiting<UndatedArticle>> {
  const [rows, total] = await Promise.all([
    database().execute<UndatedRow>(sql`
      select a.id, a.title, i.flags, left(i.front_matter ->> 'date', 200) as printed, o.path, o.mtime_ms
      from (
        select id, title, updated_at from articles
        where published_at is null and visible order by updated_at desc, id desc limit ${limit}
      ) a
      join article_imports i on i.article_id = a.id
      cross join lateral (
        select path, mtime_ms from origins
        where article_id = a.id and withdrawn_at is null order by id limit 1
      ) o
      order by a.updated_at desc, a.id desc`),
    database().$count(articles, and(isNull(articles.publishedAt), eq(articles.visible, true))),
  ]);
  return { rows: rows.map(toUndatedArticle), total };
}

function toUndatedArticle({ id, title, flags, printed, path, mtime_ms }: UndatedRow): UndatedArticle {
  const flag = flags.includes('date-unreadable') ? 'date-unreadable' : 'date-missing';
  return { id, title, flag, printed, path, fileTime: new Date(mtime_ms).toISOString() };
}

/**
 * Holds an article until the transaction ends, so that two editors or an import cannot date it at once.
 * Gives its date; undefined where there is no such article.
 */
export async function lockPublishedAt(tx: Transaction, id: string): Promise<Date | null | undefined> {
  const [row] = await tx
    .select({ publishedAt: articles.publishedAt })
    .from(articles)
    .where(eq(articles.id, id))
    .for('update');
  return row?.publishedAt;
}
