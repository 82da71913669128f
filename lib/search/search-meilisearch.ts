import type { Meilisearch } from 'meilisearch';
import { articlesIndex } from './engine.ts';
import type { Found } from './found.ts';
import type { SearchParams } from './search-params.ts';

const FACETS = ['categoryPaths', 'sourceSlug', 'personSlugs'];
const DAY_SECONDS = 86_400;

/** A value inside a filter expression; quotes and backslashes in it stay part of the value. */
function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function daySeconds(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`) / 1000;
}

function filters(params: SearchParams): string[] {
  return [
    ...(params.category ? [`categoryPaths = ${quoted(params.category)}`] : []),
    ...(params.source ? [`sourceSlug = ${quoted(params.source)}`] : []),
    ...(params.person ? [`personSlugs = ${quoted(params.person)}`] : []),
    ...(params.from ? [`publishedAt >= ${daySeconds(params.from)}`] : []),
    ...(params.to ? [`publishedAt < ${daySeconds(params.to) + DAY_SECONDS}`] : []),
  ];
}

async function ask(
  engine: Meilisearch,
  params: SearchParams,
  matchingStrategy: 'all' | 'last',
): Promise<Found> {
  const answer = await articlesIndex(engine).search(params.q, {
    filter: filters(params),
    sort: params.sort === 'date' ? ['publishedAt:desc'] : [],
    facets: FACETS,
    attributesToRetrieve: ['id'],
    matchingStrategy,
    limit: params.limit,
    offset: params.offset,
  });
  const counts = answer.facetDistribution ?? {};
  return {
    ids: answer.hits.map((hit) => hit.id),
    total: answer.estimatedTotalHits,
    categories: counts.categoryPaths ?? {},
    sources: counts.sourceSlug ?? {},
    people: counts.personSlugs ?? {},
  };
}

/**
 * Asks Meilisearch: every word must match; only where nothing has them all, the later words may be
 * missing. Throws when the engine does not answer.
 */
export async function searchMeilisearch(engine: Meilisearch, params: SearchParams): Promise<Found> {
  const exact = await ask(engine, params, 'all');
  return exact.total > 0 || !params.q.includes(' ') ? exact : ask(engine, params, 'last');
}
