import { listCategoryNames } from '#db/queries/desk-articles.ts';
import { matchPlaces, placeNamed, type Trail, toTrails } from '#lib/category-tree/match-places.ts';
import { matchNames } from '#lib/search/match-names.ts';
import { registeredNames } from '#lib/search/name-register.ts';

const MOST = 12;
const MOST_TYPED = 300;

async function loadTrails(): Promise<Trail[]> {
  return toTrails(await listCategoryNames());
}

/** Trails of categories that a typed text begins or is part of, by pinyin too; none for an empty one. */
export async function suggestPlaces(typed: string): Promise<string[]> {
  const text = typed.replace(/\p{Cc}/gu, '').trim();
  if (text === '') return [];
  const [trails, names] = await Promise.all([loadTrails(), registeredNames()]);
  const held = matchPlaces(trails, text, MOST);
  const sections = names.filter(({ match }) => match.kind === 'section');
  const addresses = new Set(matchNames(sections, text).map(({ url }) => url));
  const spelt = trails.filter(({ path }) => addresses.has(`/c/${path}`));
  return [...new Set([...held, ...spelt])].slice(0, MOST).map(({ label }) => label);
}

/** The trails of these categories, from the top down and joined, by id. */
export async function findTrails(ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const wanted = new Set(ids);
  const found = (await loadTrails()).filter(({ id }) => wanted.has(id));
  return new Map(found.map(({ id, label }) => [id, label]));
}

export type ResolvedPlaces<Value> =
  | { ok: true; given: Record<string, Value | string> }
  | { ok: false; reason: 'place-unknown' | 'place-ambiguous' };

/**
 * Puts the id in place of a category that was written out: `intoPlace` becomes `into`. A field that was left empty
 * becomes an empty one.
 */
export async function resolvePlaces<Value>(
  given: Readonly<Record<string, Value>>,
  names: readonly string[],
): Promise<ResolvedPlaces<Value>> {
  const written = names.filter((name) => typeof given[`${name}Place`] === 'string');
  const resolved: Record<string, Value | string> = { ...given };
  if (written.length === 0) return { ok: true, given: resolved };
  const trails = await loadTrails();
  for (const name of written) {
    const text = String(given[`${name}Place`]).slice(0, MOST_TYPED);
    delete resolved[`${name}Place`];
    const named = text.trim() === '' ? null : placeNamed(trails, text);
    if (named && !named.ok) return named;
    resolved[name] = named ? String(named.place.id) : '';
  }
  return { ok: true, given: resolved };
}
