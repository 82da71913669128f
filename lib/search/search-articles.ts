import type { Meilisearch } from 'meilisearch';
import { describeFault } from '#db/database-fault.ts';
import type { SearchAnswer, SearchHit } from '#lib/articles/views.ts';
import { pictureUrl } from '#lib/picture-addresses/picture-url.ts';
import { searchEngine } from './engine.ts';
import { type Found, NOTHING } from './found.ts';
import { isIndexComplete } from './heal-index.ts';
import { markTitle, snippet } from './highlight.ts';
import { findHits, type KeptHit } from './hit-rows.ts';
import { findMatches } from './match-names.ts';
import { searchMeilisearch } from './search-meilisearch.ts';
import { parseSearchParams, type SearchParams } from './search-params.ts';
import { searchPostgres } from './search-postgres.ts';
import { searchQuoted } from './search-quoted.ts';
import { suggestSpelling } from './suggest-spelling.ts';
import { timed } from './timings.ts';
import { toFacets } from './to-facets.ts';

const NO_FACETS: SearchAnswer['facets'] = { category: [], source: [], person: [], language: [] };
// After a failure the engine is left in peace for a moment, so that readers do not each wait for a time-out.
const REST_MS = 5000;
let restUntil = 0;
const FILLED_MS = 5000;
/** Of the pictures beside hits, on the densest screens too. */
const HIT_WIDTH = 320;
let filledUntil = 0;

/** Answers a search from Meilisearch, or from Postgres where that is away; the answer says which. */
export async function searchArticles(params: SearchParams): Promise<SearchAnswer> {
  const started = performance.now();
  const [{ found, engine }, matches] = await Promise.all([
    find(params),
    params.view === 'feed' ? [] : findMatches(params.q),
  ]);
  const [hits, facets, suggestion] = await Promise.all([
    toHits(found.ids, params),
    params.view === 'page' ? timed('labels', () => toFacets(found, params)) : NO_FACETS,
    params.view !== 'feed' && (found.total === 0 || found.strategy === 'last')
      ? suggestSpelling(params.q)
      : null,
  ]);
  const tookMs = Math.round((performance.now() - started) * 10) / 10;
  return {
    query: params.q,
    total: found.total,
    hits,
    facets,
    matches,
    suggestion,
    strategy: found.strategy,
    engine,
    tookMs,
  };
}

/** The ids of the newest articles in lists that have all the words, at most so many. */
export async function findArticleIds(q: string, limit: number): Promise<string[]> {
  const { found } = await find({ ...parseSearchParams({ q }), sort: 'date', view: 'feed', limit });
  return found.ids;
}

async function find(params: SearchParams): Promise<{ found: Found; engine: SearchAnswer['engine'] }> {
  const engine = searchEngine();
  if (engine !== null && Date.now() >= restUntil) {
    try {
      const found = await timed('engine', () =>
        searchExactly((given) => searchMeilisearch(engine, given), params),
      );
      if (found === null) return { found: NOTHING, engine: 'meilisearch' };
      // No hit at all may only mean that a new or wiped engine is still being filled.
      if (found.total > 0 || (await isFilled(engine))) return { found, engine: 'meilisearch' };
    } catch (error) {
      restUntil = Date.now() + REST_MS;
      console.warn(`search: answering from Postgres (${describeFault(error)})`);
    }
  }
  return { found: await timed('postgres', () => searchExactly(searchPostgres, params)), engine: 'postgres' };
}

/** The search of an engine, with quotes that hold (search-quoted.ts). */
async function searchExactly<Result extends Found | null>(
  ask: (given: SearchParams) => Promise<Result>,
  params: SearchParams,
): Promise<Result | Found> {
  const quoted = await searchQuoted(ask, params);
  return quoted ?? ask(params);
}

/** Whether the engine holds everything; asked at most every few seconds once it did. */
async function isFilled(engine: Meilisearch): Promise<boolean> {
  if (Date.now() < filledUntil) return true;
  const filled = await isIndexComplete(engine);
  if (filled) filledUntil = Date.now() + FILLED_MS;
  return filled;
}

async function toHits(ids: string[], params: SearchParams): Promise<SearchHit[]> {
  const hits = await timed('hits', () => findHits(ids, params.view === 'page'));
  return timed('cut', () =>
    ids.flatMap((id) => {
      const hit = hits.get(id);
      return hit ? [toHit(hit, params)] : [];
    }),
  );
}

function toHit({ row, folded }: KeptHit, { q, view }: SearchParams): SearchHit {
  return {
    id: row.id,
    url: `/a/${row.id}`,
    title: row.title,
    language: row.language,
    titleHtml: markTitle(row.title, q),
    snippetHtml: view === 'page' ? snippet(row.text, q, folded ?? undefined) : '',
    publishedAt: row.published_at === null ? null : new Date(row.published_at).toISOString(),
    source: row.source,
    categories: row.categories,
    credits: row.credits,
    image: row.image_url === null ? null : pictureUrl({ source: row.image_url, article: row.id }, HIT_WIDTH),
  };
}
