import { type Meilisearch, MeilisearchApiError } from 'meilisearch';
import { type Answer, askAll, NO_ANSWER } from './ask-engine.ts';
import { type Found, NOTHING } from './found.ts';
import { type Ask, planQuery, type QueryPlan } from './plan-query.ts';
import type { SearchParams } from './search-params.ts';

/** Fewer hits than this and a short word is tried as pinyin too. */
const FEW = 10;

function toFound(answer: Answer, ids: string[], strategy: Found['strategy']): Found {
  const { total, counts } = answer;
  return {
    ids,
    total,
    categories: counts.category,
    sources: counts.source,
    people: counts.person,
    languages: counts.language,
    strategy,
  };
}

/** Whether a page shows the hits of two asks one behind the other, so that each has to be read from its first. */
function isMerged(plan: QueryPlan, params: SearchParams): boolean {
  return plan.wide !== null && params.sort !== 'date';
}

/**
 * The page's ids: those of `first`, then what `wide` has besides; each from its first hit down to the page's end. Where
 * `first` ends before, that is all of it, and so many of `wide` are enough.
 */
export function mergePage(first: string[], wide: string[], { offset, limit }: SearchParams): string[] {
  return [...new Set([...first, ...wide])].slice(offset, offset + limit);
}

function choose(plan: QueryPlan, answers: Answer[], params: SearchParams): Found {
  const [first = NO_ANSWER] = answers;
  const wide = plan.wide ? answers[1] : undefined;
  const merged = isMerged(plan, params);
  if (wide && wide.total > 0 && !(plan.wideIfFew && first.total >= FEW)) {
    const ids = merged ? mergePage(first.ids, wide.ids, params) : wide.ids;
    return toFound(wide, ids, 'all');
  }
  const instead = plan.instead && first.total === 0 ? answers.at(-1) : undefined;
  const answer = instead ?? first;
  return toFound(answer, merged ? mergePage(answer.ids, [], params) : answer.ids, 'all');
}

/** The answer that leaves something out and finds the fewest: the one that says the most. */
async function findLooser(engine: Meilisearch, stages: Ask[][], params: SearchParams): Promise<Found | null> {
  const counted = params.view === 'page';
  for (const asks of stages) {
    const answers = await askAll(
      engine,
      asks.map((ask) => ({ ask, counted, fromFirst: false })),
      params,
    );
    const [best] = answers.filter(({ total }) => total > 0).sort((a, b) => a.total - b.total);
    if (best) return toFound(best, best.ids, 'last');
  }
  return null;
}

async function search(engine: Meilisearch, plan: QueryPlan, params: SearchParams): Promise<Found> {
  const counted = params.view === 'page';
  const fromFirst = isMerged(plan, params);
  const asks = [
    { ask: plan.first, counted: counted && (plan.wide === null || plan.wideIfFew), fromFirst },
    ...(plan.wide ? [{ ask: plan.wide, counted, fromFirst }] : []),
    ...(plan.instead ? [{ ask: plan.instead, counted, fromFirst }] : []),
  ];
  const found = choose(plan, await askAll(engine, asks, params), params);
  // A box asks once for each key, and who subscribes wants what has the words.
  if (found.total > 0 || params.view !== 'page') return found;
  return (await findLooser(engine, plan.looser, params)) ?? found;
}

/**
 * Asks Meilisearch in one request: what stands as it was typed, then what has all the words; and in another, only
 * for a page and where nothing has them, what has some. `null` where the text holds nothing to search for. Throws when the
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
