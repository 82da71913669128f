import { sql } from 'drizzle-orm';
import { database } from '../client.ts';

/** Shown articles in the order of their ids, from after `after`; `bytes` is about what a document weighs. */
export async function listShown(
  after: string,
  limit: number,
): Promise<{ articleId: string; bytes: number }[]> {
  const rows = await database().execute<{ article_id: string; bytes: number }>(sql`
    select a.id as article_id, octet_length(i.body_text) as bytes
    from articles a join article_imports i on i.article_id = a.id
    where a.listed and a.id > ${after} order by a.id limit ${limit}`);
  return rows.map((row) => ({ articleId: row.article_id, bytes: row.bytes }));
}

/** Those of the given articles that are shown. */
export async function findShown(ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await database().execute<{ id: string }>(
    sql`select id from articles where listed and id in ${ids}`,
  );
  return new Set(rows.map((row) => row.id));
}
