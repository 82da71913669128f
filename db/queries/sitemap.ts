import { sql } from 'drizzle-orm';
import { database } from '../client.ts';

/** An article's address as a crawler is told of it. */
export interface SitemapArticle extends Record<string, unknown> {
  id: string;
  title: string;
  language: string;
  /** ISO 8601 with an offset; null for an undated article. */
  published_at: string | null;
  changed_at: string;
}

const COLUMNS = sql`id, title, language, published_at, greatest(modified_at, published_at, updated_at) as changed_at`;

/** A slice of all shown articles, in an order that new ones do not disturb. */
export async function listSitemapSlice(offset: number, limit: number): Promise<SitemapArticle[]> {
  return [
    ...(await database().execute<SitemapArticle>(
      sql`select ${COLUMNS} from articles where listed order by id offset ${offset} limit ${limit}`,
    )),
  ];
}

/** Shown articles published since, the newest first. */
export async function listPublishedSince(since: Date, limit: number): Promise<SitemapArticle[]> {
  return [
    ...(await database().execute<SitemapArticle>(sql`
      select ${COLUMNS} from articles
      where listed and sort_at >= ${since.toISOString()} and sort_at <= now()
      order by sort_at desc, id desc limit ${limit}`)),
  ];
}
