import type { Meilisearch } from 'meilisearch';
import { afterAdvisoryLock } from '#db/client.ts';
import { drainOutbox } from './drain-outbox.ts';
import { articlesIndex, indexingEngine } from './engine.ts';
import { findIndex } from './index-version.ts';
import { rebuildBeside } from './rebuild-index.ts';

const INDEX_LOCK = 7_201_613;

/**
 * Empties the search outbox into the engine, oldest first. An index that is missing or was made with other settings is
 * built anew beside instead. Returns how many changes were handled; throws when the engine fails.
 */
export async function indexArticles(): Promise<number> {
  return (await whileIndexing(bringUpToDate)) ?? 0;
}

/** The same for a caller that is inside `whileIndexing`. */
export async function bringUpToDate(engine: Meilisearch): Promise<number> {
  // Never written to when it is missing: the engine would make it by itself, without settings.
  if ((await findIndex(engine)) !== 'current') return rebuildBeside(engine);
  return drainOutbox([articlesIndex(engine)]);
}

/**
 * Runs `work` while nobody else writes to the engine, whichever process they run in: of two, the slower could
 * write an older document last. Null where no engine is configured.
 */
export async function whileIndexing<T>(work: (engine: Meilisearch) => Promise<T>): Promise<T | null> {
  const engine = indexingEngine();
  return engine === null ? null : afterAdvisoryLock(INDEX_LOCK, () => work(engine));
}
