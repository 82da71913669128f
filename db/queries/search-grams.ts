import { inArray, sql } from 'drizzle-orm';
import { database } from '../client.ts';
import { searchGrams } from '../search-schema.ts';

/** Writes what articles are found by without the engine, in the place of what was there. */
export async function storeGrams(rows: { articleId: string; grams: number[] }[]): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map((row) => ({ id: row.articleId, grams: `{${row.grams.join(',')}}` }));
  await database().execute(sql`
    insert into search_grams (article_id, grams)
    select id, grams::int[] from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given(id text, grams text)
    where exists (select from articles where articles.id = given.id)
    on conflict (article_id) do update set grams = excluded.grams`);
}

/** Takes articles out of the search without the engine. */
export async function deleteGrams(articleIds: string[]): Promise<void> {
  if (articleIds.length > 0) {
    await database().delete(searchGrams).where(inArray(searchGrams.articleId, articleIds));
  }
}

/** Shown articles that the search without the engine cannot find by index yet. */
export async function listIdsWithoutGrams(limit: number): Promise<string[]> {
  const rows = await database().execute<{ id: string }>(sql`
    select a.id from articles a where a.listed
      and not exists (select from search_grams g where g.article_id = a.id)
    limit ${limit}`);
  return rows.map((row) => row.id);
}

/** Whether every shown article can be found by index. */
export async function hasAllGrams(): Promise<boolean> {
  return (await listIdsWithoutGrams(1)).length === 0;
}
