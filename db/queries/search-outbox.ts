import { asc, sql } from 'drizzle-orm';
import { database } from '../client.ts';
import { searchOutbox } from '../schema.ts';
import { INDEX_TASK } from './tell-change.ts';

/** The oldest rows of the outbox. */
export async function listOutbox(limit: number): Promise<{ id: number; articleId: string }[]> {
  return database()
    .select({ id: searchOutbox.id, articleId: searchOutbox.articleId })
    .from(searchOutbox)
    .orderBy(asc(searchOutbox.id))
    .limit(limit);
}

/**
 * Deletes rows that were listed and handled. Ids are given out before commit, so a row with a lower id may
 * appear later: only the listed ones may go.
 */
export async function deleteOutboxRows(ids: number[]): Promise<void> {
  if (ids.length > 0) await database().delete(searchOutbox).where(sql`${searchOutbox.id} in ${ids}`);
}

/** How many changes the engine has not taken yet. */
export async function countOutbox(): Promise<number> {
  return database().$count(searchOutbox);
}

/** Puts every article into the outbox and wakes the indexer. */
export async function enqueueAllArticles(): Promise<void> {
  await database().execute(sql`insert into search_outbox (article_id) select id from articles`);
  await database().execute(sql`select graphile_worker.add_job(${INDEX_TASK}, job_key => ${INDEX_TASK})`);
}
