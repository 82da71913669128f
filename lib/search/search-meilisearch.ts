import { type Meilisearch, MeilisearchApiError, type MultiSearchQuery } from 'meilisearch';
import { ARTICLES_INDEX } from './engine.ts';
import { type Found, NOTHING } from './found.ts';
import { type FilterName, filterExcept } from './meilisearch-filter.ts';
import { type Ask, planQuery, type QueryPlan } from './plan-query.ts';
import type { SearchParams } from './search-params.ts';

const FACETS = { category: 'categoryPaths', source: 'sourceSlug', person: 'personSlugs' } as const;
const FACET_NAMES = ['category', 'source', 'person'] as const;
/** Hits further down than this come in the order of the wide question alone. */
const MOST_MERGED = 1000;
/** Fewer hits than this and a short word is tried as pinyin too. */
const FEW = 10;

/** What the engine said to one ask. */
interface Answer {
  ids: string[];
  total: number;
  counts: Record<FilterName, Record<string, number>>;
}

/** The queries of one ask: the hits, and for each filter that is set its facet without it. */
function queriesFor(ask: Ask, params: SearchParams, counted: boolean): MultiSearchQuery[] {
  const base = {
    indexUid: ARTICLES_INDEX,
    q: ask.q,
    matchingStrategy: 'all' as const,
    attributesToRetrieve: ['id'],
    ...(ask.fields === null ? {} : { attributesToSearchOn: [...ask.fields] }),
  };
  const end = params.offset + params.limit;
  const hits = {
    ...base,
    filter: filterExcept(params, null),
    sort: params.sort === 'date' ? ['publishedAt:desc'] : [],
    ...(end <= MOST_MERGED ? { offset: 0, limit: end } : { offset: params.offset, limit: params.limit }),
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

const NO_ANSWER: Answer = { ids: [], total: 0, counts: { category: {}, source: {}, person: {} } };

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
    },
  };
}

/** All asks of the plan in one request. */
async function askAll(
  engine: Meilisearch,
  asks: { ask: Ask; counted: boolean }[],
  params: SearchParams,
): Promise<Answer[]> {
  const queries = asks.map(({ ask, counted }) => queriesFor(ask, params, counted));
  const { results } = await engine.multiSearch({ queries: queries.flat() });
  let at = 0;
  return queries.map(({ length }) => {
    at += length;
    return readAnswer(results.slice(at - length, at));
  });
}

function toFound(answer: Answer, ids: string[], strategy: Found['strategy']): Found {
  const { total, counts } = answer;
  return {
    ids,
    total,
    categories: counts.category,
    sources: counts.source,
    people: counts.person,
    strategy,
  };
}

/** The page's ids: those of `first`, then what `wide` has besides. */
function mergePage(first: Answer, wide: Answer, params: SearchParams): string[] {
  const end = params.offset + params.limit;
  if (end > MOST_MERGED) return wide.ids;
  return [...new Set([...first.ids, ...wide.ids])].slice(params.offset, end);
}

function pageOf(answer: Answer, params: SearchParams): string[] {
  return params.offset + params.limit > MOST_MERGED ? answer.ids : answer.ids.slice(params.offset);
}

function choose(plan: QueryPlan, answers: Answer[], params: SearchParams): Found {
  const [first = NO_ANSWER] = answers;
  const wide = plan.wide ? answers[1] : undefined;
  if (wide && wide.total > 0 && !(plan.wideIfFew && first.total >= FEW)) {
    const ids = params.sort === 'date' ? pageOf(wide, params) : mergePage(first, wide, params);
    return toFound(wide, ids, 'all');
  }
  const instead = plan.instead && first.total === 0 ? answers.at(-1) : undefined;
  const answer = instead ?? first;
  return toFound(answer, pageOf(answer, params), 'all');
}

/** The answer that leaves something out and finds the fewest: the one that says the most. */
async function findLooser(engine: Meilisearch, stages: Ask[][], params: SearchParams): Promise<Found | null> {
  const counted = params.view === 'page';
  for (const asks of stages) {
    const answers = await askAll(
      engine,
      asks.map((ask) => ({ ask, counted })),
      params,
    );
    const [best] = answers.filter(({ total }) => total > 0).sort((a, b) => a.total - b.total);
    if (best) return toFound(best, pageOf(best, params), 'last');
  }
  return null;
}

async function search(engine: Meilisearch, plan: QueryPlan, params: SearchParams): Promise<Found> {
  const counted = params.view === 'page';
  const asks = [
    { ask: plan.first, counted: counted && (plan.wide === null || plan.wideIfFew) },
    ...(plan.wide ? [{ ask: plan.wide, counted }] : []),
    ...(plan.instead ? [{ ask: plan.instead, counted }] : []),
  ];
  const found = choose(plan, await askAll(engine, asks, params), params);
  if (found.total > 0) return found;
  return (await findLooser(engine, plan.looser, params)) ?? found;
}

/**
 * Asks Meilisearch in one request: what stands as it was typed, then what has all the words; and in another, only
 * where nothing has them, what has some. `null` where the text holds nothing to search for. Throws when the
 * engine does not answer.
 */
export async function searchMeilisearch(engine: Meilisearch, params: SearchParams): Promise<Found | null> {
  const plan = planQuery(params.q);
  if (plan === null) return null;
  try {
    return await search(engine, plan, params);
  } catch (error) {
    if (isAboutFields(error)) return NOTHING;
    throw error;
  }
}

/** An index that never held a document knows no fields, and refuses to be asked about them. */
function isAboutFields(error: unknown): boolean {
  return (
    error instanceof MeilisearchApiError && error.cause?.code === 'invalid_search_attributes_to_search_on'
  );
}
