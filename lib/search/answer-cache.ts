import { LRUCache } from 'lru-cache';
import type { SearchAnswer } from '#lib/articles/views.ts';
import { hearsChanges, onChange } from './hear-changes.ts';
import { searchArticles } from './search-articles.ts';
import type { SearchParams } from './search-params.ts';
import { serverTiming, withTimings } from './timings.ts';

const KEPT_MS = 5000;
const MOST_BYTES = 16 * 1024 * 1024;

/** An answer, as it is sent too, and a Server-Timing header for it. Several have it: it is not to be changed. */
export interface ReadyAnswer {
  answer: Readonly<SearchAnswer>;
  json: string;
  timing: string;
}

const kept = new LRUCache<string, ReadyAnswer>({
  ttl: KEPT_MS,
  maxSize: MOST_BYTES,
  sizeCalculation: ({ json }, key) => 5 * json.length + 2 * key.length + 200, // the answer beside its text,
});
const pending = new Map<string, Promise<ReadyAnswer>>();

onChange(() => {
  kept.clear();
  pending.clear();
});

/**
 * The answer to a search, kept for a few seconds by what was asked; the same asked at the same time is looked up once.
 * Any news of changed articles, or of the engine having taken them, drops everything.
 */
export function answerSearch(params: SearchParams): Promise<ReadyAnswer> {
  const key = JSON.stringify(params);
  const known = kept.get(key);
  if (known) return Promise.resolve({ ...known, timing: 'cache;desc=hit' });
  const underWay = pending.get(key);
  if (underWay) return underWay;
  const fresh = lookUp(params);
  pending.set(key, fresh);
  void keep(key, fresh, hearsChanges());
  return fresh;
}

async function keep(key: string, fresh: Promise<ReadyAnswer>, mayKeep: boolean): Promise<void> {
  const answer = await fresh.catch(() => null); // those who asked hear of the failure
  if (pending.get(key) !== fresh) return; // news came while it was looked up
  pending.delete(key);
  if (answer && mayKeep) kept.set(key, answer);
}

async function lookUp(params: SearchParams): Promise<ReadyAnswer> {
  const { value, timings } = await withTimings(() => searchArticles(params));
  return {
    answer: value,
    json: JSON.stringify(value),
    timing: serverTiming(timings.set('search', value.tookMs)),
  };
}
