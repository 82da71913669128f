import { Meilisearch } from 'meilisearch';
import { findSearchDocuments } from '#db/queries/search-documents.ts';
import { listShown } from '#db/queries/shown-articles.ts';

const PLAIN = 'bench_plain';
const PAGE = 500;
const PATIENCE = { timeout: 1_200_000, interval: 100 };

/**
 * The same articles in an index beside the portal's as anybody would set Meilisearch up by its manual: whole texts,
 * Chinese and English named, crop, highlight and facets done by the engine. Returns its name.
 */
export async function makePlainIndex(url: string, key: string): Promise<string> {
  const engine = new Meilisearch({ host: url, apiKey: key, timeout: 60_000 });
  const index = engine.index(PLAIN);
  await index
    .updateSettings({
      searchableAttributes: ['title', 'originalTitle', 'people', 'source', 'categoryNames', 'dek', 'text'],
      filterableAttributes: ['categoryPaths', 'sourceSlug', 'personSlugs', 'language', 'publishedAt'],
      sortableAttributes: ['publishedAt'],
      localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn', 'eng'] }],
    })
    .waitTask(PATIENCE);
  let last = null;
  for (let after = ''; ; ) {
    const ids = (await listShown(after, PAGE)).map(({ articleId }) => articleId);
    after = ids.at(-1) ?? '';
    if (after === '') break;
    const pending = index.addDocuments(await findSearchDocuments(ids), { primaryKey: 'id' });
    await pending;
    last = pending;
  }
  await last?.waitTask(PATIENCE);
  return PLAIN;
}

/** What the portal's search box needs: five ids. */
export function bareQuery(q: string) {
  return { q, limit: 5, attributesToRetrieve: ['id'] };
}

/** A whole page of results, cut, marked and counted by the engine. */
export function pageQuery(q: string) {
  return {
    q,
    limit: 20,
    attributesToRetrieve: ['id', 'title', 'publishedAt', 'source', 'categoryNames', 'people'],
    attributesToCrop: ['text'],
    cropLength: 40,
    attributesToHighlight: ['title', 'text'],
    facets: ['categoryPaths', 'sourceSlug', 'personSlugs'],
  };
}
