import { asc, sql } from 'drizzle-orm';
import { SEARCH } from '#lib/articles/cache-tags.ts';
import { database, type Transaction } from '../client.ts';
import { searchOutbox } from '../schema.ts';
import { CACHE_CHANNEL, wakeIndexer } from './tell-change.ts';

// Postgres takes 65,535 parameters in a statement.
const AT_ONCE = 10_000;

/** A change that waits; `bytes` is about what the article's document weighs. */
export interface OutboxRow {
  id: number;
  articleId: string;
  bytes: number;
}

/** The oldest rows of the outbox after row `after`. */
export async function listOutbox(after: number, limit: number): Promise<OutboxRow[]> {
  const rows = await database().execute<{ id: string; article_id: string; bytes: number }>(sql`
    select o.id, o.article_id, coalesce(octet_length(i.body_text), 0) as bytes
    from search_outbox o left join article_imports i on i.article_id = o.article_id
    where o.id > ${after} order by o.id limit ${limit}`);
  return rows.map((row) => ({ id: Number(row.id), articleId: row.article_id, bytes: row.bytes }));
}

/** The ids of all rows, in order. */
export async function listOutboxIds(): Promise<number[]> {
  const rows = await database()
    .select({ id: searchOutbox.id })
    .from(searchOutbox)
    .orderBy(asc(searchOutbox.id));
  return rows.map((row) => row.id);
}

/**
 * Deletes rows that were listed and handled. Ids are given out before commit, so a row with a lower id may
 * appear later: only the listed ones may go.
 */
export async function deleteOutboxRows(ids: number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await database()
      .delete(searchOutbox)
      .where(sql`${searchOutbox.id} in ${ids.slice(at, at + AT_ONCE)}`);
  }
}

/** How many changes the engine has not taken yet. */
export async function countOutbox(): Promise<number> {
  return database().$count(searchOutbox);
}

/** Those of the given articles whose changes the engine has not taken yet. */
export async function findWaiting(articleIds: string[]): Promise<Set<string>> {
  if (articleIds.length === 0) return new Set();
  const rows = await database()
    .selectDistinct({ articleId: searchOutbox.articleId })
    .from(searchOutbox)
    .where(sql`${searchOutbox.articleId} in ${articleIds}`);
  return new Set(rows.map((row) => row.articleId));
}

/** Puts articles into the outbox and wakes the indexer. */
export async function enqueueArticles(articleIds: string[]): Promise<void> {
  if (articleIds.length === 0) return;
  await database().transaction(async (tx) => {
    await addRows(tx, articleIds);
    await wakeIndexer(tx);
  });
}

async function addRows(tx: Transaction, articleIds: string[]): Promise<void> {
  for (let at = 0; at < articleIds.length; at += AT_ONCE) {
    const some = articleIds.slice(at, at + AT_ONCE);
    await tx.insert(searchOutbox).values(some.map((articleId) => ({ articleId })));
  }
}

/** Tells every web process that the engine has taken changes. */
export async function tellIndexed(): Promise<void> {
  await database().execute(sql`select pg_notify(${CACHE_CHANNEL}, ${JSON.stringify([SEARCH])})`);
}
