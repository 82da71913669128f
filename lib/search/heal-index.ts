import type { Meilisearch } from 'meilisearch';
import { countShownArticles } from '#db/queries/article-lists.ts';
import { countOutbox, enqueueAllArticles } from '#db/queries/search-outbox.ts';
import { ARTICLES_INDEX, articlesIndex, indexingEngine } from './engine.ts';
import { succeed } from './index-articles.ts';
import { INDEX_SETTINGS } from './settings.ts';

let settingsApplied = false;

/**
 * Makes the engine ready: index there, settings applied (once in a process, and to a new index), and, where
 * nothing waits in the outbox and yet it holds another number of articles than Postgres shows (a new or wiped
 * engine), everything put into the outbox again. Returns whether it was. Throws when the engine does not answer.
 */
export async function healIndex(): Promise<boolean> {
  const engine = indexingEngine();
  if (engine === null) return false;
  await ensureIndex(engine);
  if ((await countOutbox()) > 0) return false;
  if (await isIndexComplete(engine)) return false;
  await enqueueAllArticles();
  return true;
}

async function ensureIndex(engine: Meilisearch): Promise<void> {
  const { results } = await engine.getIndexes({ limit: 1000 });
  if (!results.some((index) => index.uid === ARTICLES_INDEX)) {
    await succeed(engine.createIndex(ARTICLES_INDEX, { primaryKey: 'id' }));
    settingsApplied = false;
  }
  if (settingsApplied) return;
  await succeed(articlesIndex(engine).updateSettings(INDEX_SETTINGS));
  settingsApplied = true;
}

/** Whether the engine holds as many articles as Postgres shows. */
export async function isIndexComplete(engine: Meilisearch): Promise<boolean> {
  const [{ numberOfDocuments }, shown] = await Promise.all([
    articlesIndex(engine).getStats(),
    countShownArticles(),
  ]);
  return numberOfDocuments === shown;
}

/** Throws the index away and fills it again from Postgres. Returns how many articles it will hold. */
export async function rebuildIndex(): Promise<number> {
  const engine = indexingEngine();
  if (engine === null) throw new Error('No search engine is configured: set MEILI_URL.');
  await ensureIndex(engine);
  await succeed(articlesIndex(engine).deleteAllDocuments());
  await enqueueAllArticles();
  return countShownArticles();
}
