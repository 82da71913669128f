import { type Index, Meilisearch } from 'meilisearch';
import type { SearchDocument } from '#lib/articles/search-document.ts';
import { config } from '#lib/config.ts';

export const ARTICLES_INDEX = 'articles';
/** A reader waits at most this long before Postgres answers instead. */
const SEARCH_TIMEOUT_MS = 3000;
/** A batch of long articles takes its time to be handed over. */
const INDEXING_TIMEOUT_MS = 60_000;

const clients = new Map<number, Meilisearch>();

function clientFor(timeout: number): Meilisearch | null {
  const { meiliUrl, meiliKey } = config();
  if (meiliUrl === null) return null;
  const known = clients.get(timeout);
  if (known) return known;
  const client = new Meilisearch({
    host: meiliUrl,
    apiKey: meiliKey ?? '',
    timeout,
    // Node's fetch asks for gzip, which costs Meilisearch some 40 ms an answer on the same machine.
    requestInit: { headers: { 'Accept-Encoding': 'identity' } },
  });
  clients.set(timeout, client);
  return client;
}

/** The search engine of this process for questions, or null where none is configured. */
export function searchEngine(): Meilisearch | null {
  return clientFor(SEARCH_TIMEOUT_MS);
}

/** The same for writing to it. */
export function indexingEngine(): Meilisearch | null {
  return clientFor(INDEXING_TIMEOUT_MS);
}

/** The index of articles. */
export function articlesIndex(engine: Meilisearch): Index<SearchDocument> {
  return engine.index<SearchDocument>(ARTICLES_INDEX);
}
