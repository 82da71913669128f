import { type Meilisearch, MeilisearchApiError } from 'meilisearch';
import { countShownArticles } from '#db/queries/article-lists.ts';
import { countOutbox } from '#db/queries/search-outbox.ts';
import { lastTask } from '#db/queries/search-state.ts';
import { articlesIndex } from './engine.ts';
import { bringUpToDate, whileIndexing } from './index-articles.ts';
import { rebuildBeside } from './rebuild-index.ts';
import { type Verification, verifyIndex } from './verify-index.ts';

/**
 * Makes the engine right again without a person, at the cost of a few small requests where nothing is wrong: takes what
 * waits in the outbox, builds an index that is missing or of other settings, and where another engine or an older copy
 * of it has come, or its number of articles is not Postgres's, compares everything and repairs it. Returns what that
 * comparison found, null where none was needed. Throws when the engine does not answer.
 */
export async function healIndex(): Promise<Verification | null> {
  const doubtful = await whileIndexing(async (engine) => {
    await bringUpToDate(engine);
    return !(await isKnownEngine(engine)) || !(await isCountRight(engine));
  });
  return doubtful ? verifyIndex() : null;
}

/** Whether the engine remembers the last task that it finished for us; one restored from a snapshot may not. */
async function isKnownEngine(engine: Meilisearch): Promise<boolean> {
  const last = await lastTask();
  if (last === null) return true;
  try {
    return (await engine.tasks.getTask(last.uid)).enqueuedAt === last.enqueuedAt;
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'task_not_found') return false;
    throw error;
  }
}

/** Changes that came after the outbox was emptied make the counts differ; they are no reason for doubt. */
async function isCountRight(engine: Meilisearch): Promise<boolean> {
  return (await isIndexComplete(engine)) || (await countOutbox()) > 0;
}

/** Whether the engine holds as many articles as Postgres shows. */
export async function isIndexComplete(engine: Meilisearch): Promise<boolean> {
  const [{ numberOfDocuments }, shown] = await Promise.all([
    articlesIndex(engine).getStats(),
    countShownArticles(),
  ]);
  return numberOfDocuments === shown;
}

/** Builds the index anew from Postgres beside the live one and swaps them. Returns how many articles it holds. */
export async function rebuildIndex(): Promise<number> {
  const articles = await whileIndexing(async (engine) => {
    await bringUpToDate(engine); // so that the live one need not wait for the new one
    return rebuildBeside(engine);
  });
  if (articles === null) throw new Error('No search engine is configured: set MEILI_URL.');
  return articles;
}
