import type { Meilisearch } from 'meilisearch';
import postgres from 'postgres';
import type { SearchRow } from '#lib/articles/search-document.ts';
import { searchArticles } from '#lib/search/search-articles.ts';
import { parseSearchParams } from '#lib/search/search-params.ts';

/** Gives the ids of the first five hits. */
export type Ask = (q: string) => Promise<string[]>;

const HITS = 5;
const BATCH = 1000;

/** Ours, as the search box asks. */
export async function askPortal(q: string): Promise<string[]> {
  const answer = await searchArticles(parseSearchParams({ q, limit: String(HITS), view: 'box' }));
  return answer.hits.map((hit) => hit.id);
}

/** Meilisearch with its default settings over the same texts. */
export async function defaultMeilisearch(engine: Meilisearch, rows: SearchRow[]): Promise<Ask> {
  const index = engine.index('plain');
  await engine.createIndex('plain', { primaryKey: 'id' }).waitTask();
  const documents = rows.map(({ id, title, originalTitle, dek, text, people, source, categoryNames }) => ({
    ...{ id, title, originalTitle, dek, text, people, source, categoryNames },
  }));
  for (let at = 0; at < documents.length; at += BATCH) {
    await index.addDocuments(documents.slice(at, at + BATCH)).waitTask({ timeout: 300_000 });
  }
  return async (q) => {
    const { hits } = await index.search(q, { limit: HITS, attributesToRetrieve: ['id'] });
    return hits.map((hit) => String(hit.id));
  };
}

/** Postgres: what contains the text, in the order of the titles' trigram similarity. */
export async function postgresTrigram(url: string): Promise<{ ask: Ask; end: () => Promise<void> }> {
  const sql = postgres(url, { max: 2, onnotice: () => undefined });
  await sql`create extension if not exists pg_trgm`;
  const ask: Ask = async (q) => {
    const like = `%${q.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
    const rows = await sql<{ id: string }[]>`
      select a.id from articles a join article_imports i on i.article_id = a.id
      where a.listed and (a.title ilike ${like} or i.body_text ilike ${like} or a.title % ${q})
      order by similarity(a.title, ${q}) desc, a.sort_at desc, a.id limit ${HITS}`;
    return rows.map((row) => row.id);
  };
  return { ask, end: () => sql.end() };
}
