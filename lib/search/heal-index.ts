import { countShownArticles } from '#db/queries/article-lists.ts';
import { enqueueAllArticles } from '#db/queries/search-outbox.ts';
import { ARTICLES_INDEX, articlesIndex, searchEngine } from './engine.ts';
import { succeed } from './index-articles.ts';
import { INDEX_SETTINGS } from './settings.ts';

/**
 * Makes the engine ready: index there, settings applied, and, where it holds another number of
 * articles than Postgres shows (a new or wiped engine), everything put into the outbox again.
 * Returns whether the articles were enqueued. Throws when the engine does not answer.
 */
export async function healIndex(): Promise<boolean> {
  const engine = searchEngine();
  if (engine === null) return false;
  const { results } = await engine.getIndexes({ limit: 1000 });
  if (!results.some((index) => index.uid === ARTICLES_INDEX)) {
    await succeed(engine.createIndex(ARTICLES_INDEX, { primaryKey: 'id' }));
  }
  await succeed(articlesIndex(engine).updateSettings(INDEX_SETTINGS));
  const { numberOfDocuments } = await articlesIndex(engine).getStats();
  if (numberOfDocuments === (await countShownArticles())) return false;
  await enqueueAllArticles();
  return true;
}

/** Throws the index away and fills it again from Postgres. Returns how many articles it will hold. */
export async function rebuildIndex(): Promise<number> {
  const engine = searchEngine();
  if (engine === null) throw new Error('No search engine is configured: set MEILI_URL.');
  await healIndex();
  await succeed(articlesIndex(engine).deleteAllDocuments());
  await enqueueAllArticles();
  return countShownArticles();
}
