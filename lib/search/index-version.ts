import { createHash } from 'node:crypto';
import { type Meilisearch, MeilisearchApiError } from 'meilisearch';
import { ARTICLES_INDEX } from './engine.ts';
import { succeed } from './engine-tasks.ts';
import { INDEX_SETTINGS, INDEX_VERSION } from './settings.ts';

// The version travels inside the index, as the name of a displayed attribute that no document has: it is swapped with
// the index, copied into its snapshots and gone when it is wiped, which no note beside it could promise.
const SETTINGS_HASH = createHash('sha256').update(JSON.stringify(INDEX_SETTINGS)).digest('hex').slice(0, 8);
const MARK = `index-version-${INDEX_VERSION}-${SETTINGS_HASH}`;

/** Makes an empty index with the present settings. Throws where there is one of that name. */
export async function makeIndex(engine: Meilisearch, uid: string): Promise<void> {
  await succeed(engine.createIndex(uid, { primaryKey: 'id' }));
  const displayedAttributes = [...(INDEX_SETTINGS.displayedAttributes ?? []), 'hash', MARK];
  await succeed(engine.index(uid).updateSettings({ ...INDEX_SETTINGS, displayedAttributes }));
}

/** Deletes an index; one that is not there is fine. */
export async function dropIndex(engine: Meilisearch, uid: string): Promise<void> {
  if ((await findIndex(engine, uid)) !== 'missing') await succeed(engine.deleteIndex(uid));
}

/** Whether an index is there and made with the present settings. Throws when the engine does not answer. */
export async function findIndex(
  engine: Meilisearch,
  uid: string = ARTICLES_INDEX,
): Promise<'current' | 'outdated' | 'missing'> {
  try {
    return (await engine.index(uid).getDisplayedAttributes()).includes(MARK) ? 'current' : 'outdated';
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return 'missing';
    throw error;
  }
}
