import { LRUCache } from 'lru-cache';
import { findSearchHits, type HitRow } from '#db/queries/search-hits.ts';
import { LISTS, SEARCH } from '#lib/articles/cache-tags.ts';
import { foldInPlace } from './fold-in-place.ts';
import { hearsChanges, type News, onChange } from './hear-changes.ts';

/** A hit, with its text folded for comparison where it was read with one. Several have it: it is not to be changed. */
export interface KeptHit {
  readonly row: Readonly<HitRow>;
  readonly folded: string | null;
}

/** Should news be lost, a broken connection unnoticed, nothing old stays for longer. */
const LONGEST_MS = 60_000;
const MOST_BYTES = 32 * 1024 * 1024;
const ROW_BYTES = 1000;
const ARTICLE = /^article:(.+)$/;

const kept = new LRUCache<string, KeptHit>({
  maxSize: MOST_BYTES,
  ttl: LONGEST_MS,
  sizeCalculation: ({ row, folded }) => ROW_BYTES + 2 * (row.text.length + (folded?.length ?? 0)),
});
/** Counts news: what was being read meanwhile may be of before it. */
let newsCount = 0;

onChange(drop);

/** Drops what changed: named articles, or everything where a name of a section, person or source may be another. */
function drop(news: News): void {
  // What the engine has taken, and which articles stand in a list, changes none of them.
  const tags = (news ?? ['all']).filter((tag) => tag !== SEARCH && tag !== LISTS);
  if (tags.length === 0) return;
  newsCount += 1;
  const ids = tags.flatMap((tag) => ARTICLE.exec(tag)?.[1] ?? []);
  if (ids.length < tags.length) kept.clear();
  else for (const id of ids) kept.delete(id);
}

/** The hits with these ids, from this process where it has read them before and nothing changed since. */
export async function findHits(ids: string[], withText: boolean): Promise<Map<string, KeptHit>> {
  const hits = new Map<string, KeptHit>();
  const missing: string[] = [];
  for (const id of ids) {
    const hit = kept.get(id);
    if (hit && (hit.folded !== null || !withText)) hits.set(id, hit);
    else missing.push(id);
  }
  if (missing.length > 0) for (const hit of await read(missing, withText)) hits.set(hit.row.id, hit);
  return hits;
}

async function read(ids: string[], withText: boolean): Promise<KeptHit[]> {
  const mayKeep = hearsChanges();
  const before = newsCount;
  const rows = await findSearchHits(ids, withText);
  const hits = rows.map((row) => ({ row, folded: withText ? foldInPlace(row.text) : null }));
  if (mayKeep && before === newsCount) for (const hit of hits) kept.set(hit.row.id, hit);
  return hits;
}
