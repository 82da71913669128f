import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import { ARTICLES_INDEX } from './engine.ts';
import { type FilterName, filterExcept } from './meilisearch-filter.ts';
import type { Ask } from './plan-query.ts';
import { postToEngine } from './post-to-engine.ts';
import type { SearchParams } from './search-params.ts';

const FACETS = {
  category: 'categoryPaths',
  source: 'sourceSlug',
  person: 'personSlugs',
  language: 'language',
} as const;
const FACET_NAMES = ['category', 'source', 'person', 'language'] as const;

/** What the engine said to one ask. */
export interface Answer {
  ids: string[];
  total: number;
  counts: Record<FilterName, Record<string, number>>;
}

/** An ask, whether facets are wanted of it, and whether its hits from the first on or those of the page only. */
export interface Wanted {
  ask: Ask;
  counted: boolean;
  fromFirst: boolean;
}

/** The queries of one ask: the hits, and for each filter that is set its facet without it. */
function queriesFor({ ask, counted, fromFirst }: Wanted, params: SearchParams): MultiSearchQuery[] {
  const base = {
    indexUid: ARTICLES_INDEX,
    q: ask.q,
    matchingStrategy: 'all' as const,
    attributesToRetrieve: ['id'],
    ...(ask.fields === null ? {} : { attributesToSearchOn: [...ask.fields] }),
  };
  const hits = {
    ...base,
    filter: filterExcept(params, null),
    sort: params.sort === 'date' ? ['publishedAt:desc'] : [],
    ...(fromFirst
      ? { offset: 0, limit: params.offset + params.limit }
      : { offset: params.offset, limit: params.limit }),
  };
  if (!counted) return [hits];
  const chosen = FACET_NAMES.filter((name) => params[name] !== null);
  return [
    { ...hits, facets: FACET_NAMES.filter((name) => params[name] === null).map((name) => FACETS[name]) },
    ...chosen.map((name) => ({
      ...base,
      filter: filterExcept(params, name),
      facets: [FACETS[name]],
      limit: 0,
    })),
  ];
}

export const NO_ANSWER: Answer = {
  ids: [],
  total: 0,
  counts: { category: {}, source: {}, person: {}, language: {} },
};

interface EngineAnswer {
  hits: object[];
  estimatedTotalHits?: number;
  facetDistribution?: Record<string, Record<string, number>>;
}

function readAnswer(answers: EngineAnswer[]): Answer {
  const [main] = answers;
  const counts = Object.assign({}, ...answers.map((answer) => answer.facetDistribution ?? {}));
  return {
    ids: (main?.hits ?? []).flatMap((hit) => ('id' in hit ? [String(hit.id)] : [])),
    total: main?.estimatedTotalHits ?? 0,
    counts: {
      category: counts[FACETS.category] ?? {},
      source: counts[FACETS.source] ?? {},
      person: counts[FACETS.person] ?? {},
      language: counts[FACETS.language] ?? {},
    },
  };
}

/** All asks in one request. */
export async function askAll(engine: Meilisearch, wanted: Wanted[], params: SearchParams): Promise<Answer[]> {
  const queries = wanted.map((one) => queriesFor(one, params));
  const { results } = (await postToEngine(engine, 'multi-search', { queries: queries.flat() })) as {
    results: EngineAnswer[];
  };
  let at = 0;
  return queries.map(({ length }) => {
    at += length;
    return readAnswer(results.slice(at - length, at));
  });
}
