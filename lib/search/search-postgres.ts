import { searchFallback } from '#db/queries/search-fallback.ts';
import { hasAllGrams } from '#db/queries/search-grams.ts';
import { simplify } from './fold.ts';
import { type Found, NOTHING } from './found.ts';
import { gramsOfTerm } from './number-grams.ts';
import { queryTerms, wordsOfRun } from './query-terms.ts';
import type { SearchParams } from './search-params.ts';

const DAY_MS = 86_400_000;
const MOST_WORDS = 8;
const FILLED_MS = 5000;
let filledUntil = 0;

/** Whether all articles can be found by index; asked at most every few seconds once they can. */
async function isFilled(): Promise<boolean> {
  if (Date.now() < filledUntil) return true;
  const filled = await hasAllGrams();
  if (filled) filledUntil = Date.now() + FILLED_MS;
  return filled;
}

/** What all must occur: quoted runs as they stand, others word by word. */
function wordsOf(query: string): string[] {
  return queryTerms(query)
    .flatMap((term) => (term.kind === 'run' ? wordsOfRun(simplify(term.text)) : [term.text]))
    .slice(0, MOST_WORDS);
}

/** The same search answered by Postgres: every word must occur, those with the text in their title first. */
export async function searchPostgres(params: SearchParams): Promise<Found> {
  const day = (text: string) => new Date(`${text}T00:00:00+08:00`);
  const words = wordsOf(params.q);
  if (params.q !== '' && words.length === 0) return NOTHING;
  const found = await searchFallback({
    text: params.q.replace(/["“”]/g, '').trim(),
    grams: [...new Set(words.flatMap(gramsOfTerm))],
    words: (await isFilled()) ? null : words,
    category: params.category,
    source: params.source,
    person: params.person,
    language: params.language,
    from: params.from === null ? null : day(params.from),
    before: params.to === null ? null : new Date(day(params.to).getTime() + DAY_MS),
    byDate: params.sort === 'date',
    counted: params.view === 'page',
    limit: params.limit,
    offset: params.offset,
  });
  return { ...found, strategy: 'all' };
}
