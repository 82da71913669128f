import { foldWidth, simplify } from './fold.ts';
import { type RegisteredName, registeredNames } from './name-register.ts';
import { toPinyin } from './pinyin.ts';
import { typosBetween } from './spelling.ts';

const SHORTEST = 2;

/** How far a name is from what was typed: 0 where it sounds the same, else its typing errors; null for too far. */
function distance({ folded, pinyin }: RegisteredName, typed: string, sound: string): number | null {
  const most = Math.min(2, Math.floor([...typed].length / 3));
  if (sound !== '' && pinyin === ` ${sound}`) return 0;
  const typos = typosBetween(typed, folded, most);
  return typos <= most ? typos : null;
}

/** The name that sounds like the query or is spelled nearly like it, the one with the most articles; null for none. */
export function nearestName(names: RegisteredName[], query: string): string | null {
  const typed = simplify(foldWidth(query)).replace(/["“”]/g, '').trim();
  if ([...typed].length < SHORTEST) return null;
  const sound = toPinyin(typed);
  let best: { name: string; distance: number } | null = null;
  for (const name of names) {
    const far = distance(name, typed, sound);
    if (far !== null && (best === null || far < best.distance))
      best = { name: name.match.name, distance: far };
  }
  return best === null || simplify(foldWidth(best.name)) === typed ? null : best.name;
}

/** A spelling near to a query that found nothing, from the names of sections, people and sources. */
export async function suggestSpelling(query: string): Promise<string | null> {
  return query === '' ? null : nearestName(await registeredNames(), query);
}
