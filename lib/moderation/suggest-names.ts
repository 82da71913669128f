import { listNamesHolding } from '#db/queries/desk-people.ts';
import { matchNames } from '#lib/search/match-names.ts';
import { registeredNames } from '#lib/search/name-register.ts';

const MOST = 8;

/** Names of people that a typed text begins or is part of, by pinyin too; none for an empty one. */
export async function suggestNames(typed: string): Promise<string[]> {
  const text = typed.replace(/\p{Cc}/gu, '').trim();
  if (text === '') return [];
  const [held, known] = await Promise.all([listNamesHolding(text, MOST), registeredNames()]);
  const people = known.filter(({ match }) => match.kind === 'person');
  const matched = matchNames(people, text).map(({ name }) => name);
  return [...new Set([...held, ...matched])].slice(0, MOST);
}
