import { type Index, Meilisearch } from 'meilisearch';
import type { SearchDocument } from '#lib/articles/search-document.ts';
import { config } from '#lib/config.ts';

export const ARTICLES_INDEX = 'articles';
const TIMEOUT_MS = 3000;

let client: Meilisearch | null = null;

/** The search engine of this process, or null where none is configured. */
export function searchEngine(): Meilisearch | null {
  const { meiliUrl, meiliKey } = config();
  if (meiliUrl === null) return null;
  client ??= new Meilisearch({
    host: meiliUrl,
    apiKey: meiliKey ?? '',
    timeout: TIMEOUT_MS,
    // Node's fetch asks for gzip, which costs Meilisearch some 40 ms an answer on the same machine.
    requestInit: { headers: { 'Accept-Encoding': 'identity' } },
  });
  return client;
}

/** The index of articles. */
export function articlesIndex(engine: Meilisearch): Index<SearchDocument> {
  return engine.index<SearchDocument>(ARTICLES_INDEX);
}
