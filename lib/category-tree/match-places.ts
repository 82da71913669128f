import { foldWidth, simplify } from '#lib/search/fold.ts';

/** A category as it is chosen: by its names from the top down, or by its address. */
export interface Trail {
  id: number;
  /** '金融 › 新浪财经' */
  label: string;
  /** Its address below /c/. */
  path: string;
}

interface NamedRow {
  id: number;
  parentId: number | null;
  name: string;
  path: string;
}

/** Every category with its whole trail, in the order of the tree. */
export function toTrails(rows: readonly NamedRow[]): Trail[] {
  const children = Map.groupBy(rows, ({ parentId }) => parentId);
  const below = (parentId: number | null, above: string): Trail[] =>
    (children.get(parentId) ?? []).flatMap(({ id, name, path }) => {
      const label = above === '' ? name : `${above} › ${name}`;
      return [{ id, label, path }, ...below(id, label)];
    });
  return below(null, '');
}

/** What stands between two names, as people type it; a name that holds one is taken apart on both sides. */
const BETWEEN = /\s*[›»>/]+\s*/gu;

/** A label as it is compared: case, width, spaces around and the kind of arrow do not count. */
function keyOf(label: string): string {
  return foldWidth(label).replace(BETWEEN, '›').replace(/\s+/gu, ' ').replace(/^›|›$/gu, '').trim();
}

export type NamedPlace =
  | { ok: true; place: Trail }
  | { ok: false; reason: 'place-unknown' | 'place-ambiguous' };

/** The one category that a text names: its whole trail, its address, or an ending of the trail that no other has. */
export function placeNamed(trails: readonly Trail[], text: string): NamedPlace {
  const wanted = keyOf(text);
  const whole =
    trails.find(({ label }) => keyOf(label) === wanted) ?? trails.find(({ path }) => isAt(path, text));
  if (whole) return { ok: true, place: whole };
  const [ending, another] =
    wanted === '' ? [] : trails.filter(({ label }) => keyOf(label).endsWith(`›${wanted}`));
  if (!ending) return { ok: false, reason: 'place-unknown' };
  return another ? { ok: false, reason: 'place-ambiguous' } : { ok: true, place: ending };
}

function isAt(path: string, text: string): boolean {
  return path === text.trim().replace(/^\/?(?:c\/)?|\/$/gu, '');
}

const MOST_KEPT = 20_000;
const simplified = new Map<string, string>();

/** The key in simplified characters. Each press of a key asks for those of all categories. */
function looseKeyOf(label: string): string {
  const known = simplified.get(label);
  if (known !== undefined) return known;
  if (simplified.size > MOST_KEPT) simplified.clear();
  const key = simplify(keyOf(label));
  simplified.set(label, key);
  return key;
}

/** How near a label is to what was typed: its last name equal, beginning so, holding it; the trail; null for not at all. */
function nearness(label: string, typed: string): number | null {
  const key = looseKeyOf(label);
  const at = key.lastIndexOf(typed);
  if (at === -1) return null;
  const last = key.slice(key.lastIndexOf('›') + 1);
  if (last === typed) return 0;
  if (last.startsWith(typed)) return 1;
  return last.includes(typed) ? 2 : 3;
}

/** Categories that a typed text begins, or is part of, in either script; the nearest first. */
export function matchPlaces(trails: readonly Trail[], text: string, most: number): Trail[] {
  const typed = simplify(keyOf(text));
  if (typed === '') return [];
  const ranks: Trail[][] = [[], [], [], []];
  for (const trail of trails) {
    const near = nearness(trail.label, typed);
    if (near !== null) ranks[near]?.push(trail);
  }
  return ranks.flat().slice(0, most);
}
