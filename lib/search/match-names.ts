import type { NameMatch } from '#lib/articles/views.ts';
import { foldWidth, simplify } from './fold.ts';
import { type RegisteredName, registeredNames } from './name-register.ts';
import { pinyinQuery } from './pinyin.ts';

const MOST_MATCHES = 5;
const NO_MATCH = 4;

/** 0 for the very name, 1 for its beginning, 2 for a part of it, 3 for pinyin or initials; 4 for none. */
function closeness({ folded, pinyin }: RegisteredName, typed: string, letters: string | null): number {
  const at = folded.indexOf(typed);
  if (at === 0) return folded === typed ? 0 : 1;
  if (at > 0) return 2;
  return letters !== null && pinyin.includes(` ${letters}`) ? 3 : NO_MATCH;
}

/** The names that a query begins or is part of, in either script, by pinyin or by its initials; closest first. */
export function matchNames(names: RegisteredName[], query: string): NameMatch[] {
  const typed = simplify(foldWidth(query)).replace(/["“”]/g, '').trim();
  if (typed === '') return [];
  const letters = pinyinQuery(query);
  const ranks: NameMatch[][] = [[], [], [], []];
  for (const name of names) ranks[closeness(name, typed, letters)]?.push(name.match);
  return ranks.flat().slice(0, MOST_MATCHES);
}

/** The same from the names of this process. */
export async function findMatches(query: string): Promise<NameMatch[]> {
  return query === '' ? [] : matchNames(await registeredNames(), query);
}
