import { sql } from 'drizzle-orm';
import { ARTICLES, articleTag } from '#lib/articles/cache-tags.ts';
import type { Transaction } from '../client.ts';
import { idList } from './id-list.ts';

/** The NOTIFY channel on which every web process hears which cached reads to drop. */
export const CACHE_CHANNEL = 'baolan_cache';
/** The queue's task that empties the search outbox. */
export const INDEX_TASK = 'index-articles';
/** Its queue of one: two that wait for each other would hold two of the worker's hands. */
export const INDEX_QUEUE = 'search-index';

// A NOTIFY payload holds at most 8,000 bytes; past this many articles one tag stands for them all.
const MOST_TAGS = 200;

/** What a transaction changed: articles to index again, and other cache tags to drop. */
export interface Change {
  articleIds: string[];
  tags: string[];
}

/**
 * "Whoever writes, tells": puts the changed articles into the search outbox, wakes the indexer and
 * tells every web process which cached reads to drop. All three take effect with the commit.
 */
export async function tellChange(tx: Transaction, { articleIds, tags }: Change): Promise<void> {
  const articleTags = articleIds.length > MOST_TAGS ? [ARTICLES] : articleIds.map(articleTag);
  const dropped = [...new Set([...tags, ...articleTags])];
  if (articleIds.length > 0) {
    await tx.execute(sql`
      insert into search_outbox (article_id)
      select jsonb_array_elements_text(${JSON.stringify(articleIds)}::jsonb)`);
    // What the search without the engine goes by is made anew in the background; until then the text itself is read.
    await tx.execute(sql`delete from search_grams where article_id in ${idList(articleIds)}`);
    await wakeIndexer(tx);
  }
  await tx.execute(sql`select pg_notify(${CACHE_CHANNEL}, ${JSON.stringify(dropped)})`);
}

/** Has the outbox emptied soon after the commit. */
export async function wakeIndexer(tx: Transaction): Promise<void> {
  await tx.execute(
    sql`select graphile_worker.add_job(${INDEX_TASK}, queue_name => ${INDEX_QUEUE}, job_key => ${INDEX_TASK})`,
  );
}
