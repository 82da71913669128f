import { searchFallback } from '#db/queries/search-fallback.ts';
import type { Found } from './found.ts';
import type { SearchParams } from './search-params.ts';

const DAY_MS = 86_400_000;
const MOST_WORDS = 8;

/** The same search answered by Postgres: every word as a substring, newest first within equals. */
export async function searchPostgres(params: SearchParams): Promise<Found> {
  const day = (text: string) => new Date(`${text}T00:00:00+08:00`);
  const found = await searchFallback({
    words: params.q.split(' ').filter(Boolean).slice(0, MOST_WORDS),
    category: params.category,
    source: params.source,
    person: params.person,
    from: params.from === null ? null : day(params.from),
    before: params.to === null ? null : new Date(day(params.to).getTime() + DAY_MS),
    byDate: params.sort === 'date',
    limit: params.limit,
    offset: params.offset,
  });
  return { ...found, strategy: 'all' };
}
