import { describeFault } from '#db/database-fault.ts';
import { findFacetLabels, findSearchHits, type HitRow } from '#db/queries/search-hits.ts';
import type { FacetValue, SearchAnswer, SearchHit } from '#lib/articles/views.ts';
import { searchEngine } from './engine.ts';
import type { Found } from './found.ts';
import { isIndexComplete } from './heal-index.ts';
import { markTerms, snippet } from './highlight.ts';
import { searchMeilisearch } from './search-meilisearch.ts';
import type { SearchParams } from './search-params.ts';
import { searchPostgres } from './search-postgres.ts';

const FACET_VALUES = 20;
// After a failure the engine is left in peace for a moment, so that readers do not each wait for a time-out.
const REST_MS = 5000;
let restUntil = 0;

/** Answers a search from Meilisearch, or from Postgres where that is away; the answer says which. */
export async function searchArticles(params: SearchParams): Promise<SearchAnswer> {
  const started = performance.now();
  const { found, engine } = await find(params);
  const [hits, facets] = await Promise.all([toHits(found.ids, params.q), toFacets(found)]);
  const tookMs = Math.round((performance.now() - started) * 10) / 10;
  return {
    query: params.q,
    total: found.total,
    hits,
    facets,
    matches: [],
    suggestion: null,
    strategy: 'all',
    engine,
    tookMs,
  };
}

// The engine drops punctuation and would answer a lone '%' with everything there is.
const SEARCHABLE = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const NOTHING: Found = { ids: [], total: 0, categories: {}, sources: {}, people: {} };

async function find(params: SearchParams): Promise<{ found: Found; engine: SearchAnswer['engine'] }> {
  if (params.q !== '' && !SEARCHABLE.test(params.q)) return { found: NOTHING, engine: 'meilisearch' };
  const engine = searchEngine();
  if (engine !== null && Date.now() >= restUntil) {
    try {
      const found = await searchMeilisearch(engine, params);
      // No hit at all may only mean that a new or wiped engine is still being filled.
      if (found.total > 0 || (await isIndexComplete(engine))) return { found, engine: 'meilisearch' };
    } catch (error) {
      restUntil = Date.now() + REST_MS;
      console.warn(`search: answering from Postgres (${describeFault(error)})`);
    }
  }
  return { found: await searchPostgres(params), engine: 'postgres' };
}

async function toHits(ids: string[], query: string): Promise<SearchHit[]> {
  const rows = await findSearchHits(ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [toHit(row, query)] : [];
  });
}

function toHit(row: HitRow, query: string): SearchHit {
  return {
    id: row.id,
    url: `/a/${row.id}`,
    title: row.title,
    titleHtml: markTerms(row.title, query),
    snippetHtml: snippet(row.text, query),
    publishedAt: row.published_at === null ? null : new Date(row.published_at).toISOString(),
    source: row.source,
    categories: row.categories,
    credits: row.credits,
    image: row.image_url,
  };
}

function mostFrequent(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts)
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
    .slice(0, FACET_VALUES);
}

async function toFacets(found: Found): Promise<SearchAnswer['facets']> {
  const [categories, sources, people] = [found.categories, found.sources, found.people].map(mostFrequent);
  const slugs = (counts: [string, number][] = []) => counts.map(([slug]) => slug);
  const labels = await findFacetLabels(slugs(categories), slugs(sources), slugs(people));
  const values = (counts: [string, number][] = [], names: Map<string, string>): FacetValue[] =>
    counts.flatMap(([value, count]) => {
      const label = names.get(value);
      return label === undefined ? [] : [{ value, label, count, depth: 0 }];
    });
  return {
    category: values(categories, labels.categories),
    source: values(sources, labels.sources),
    person: values(people, labels.people),
  };
}
