import { LRUCache } from 'lru-cache';
import type { CacheEntry, CacheHandler } from 'next/cache';
import { listen } from '#db/client.ts';
import { describeFault } from '#db/database-fault.ts';
import { CACHE_CHANNEL } from '#db/queries/tell-change.ts';
import { config } from '#lib/config.ts';
import { followChanges, noteChange } from './last-change.ts';

// Where 'use cache' keeps its entries: in this process, bounded, dropped by tag. Tags arrive in two
// ways: from this process (updateTag in an action) and from any other writer through Postgres
// NOTIFY, so that several web processes and the importer stay in step. docs/decisions/0001.
// Next loads this file with plain Node, outside its bundles.

const MOST_BYTES = 64 * 1024 * 1024;

type Kept = Omit<CacheEntry, 'value'> & { value: Uint8Array };

const entries = new LRUCache<string, Kept>({
  maxSize: MOST_BYTES,
  sizeCalculation: (kept) => kept.value.byteLength + 512,
});
/** Beyond so many, remembering each would cost more than reading everything anew. */
const MOST_TAGS = 50_000;
/** When each tag was last dropped, in ms since the epoch. */
const droppedAt = new Map<string, number>();
/** Everything older than this is stale: set when news may have been missed. */
let allDroppedAt = 0;
let listening: Promise<void> | null = null;

/** Next stamps entries with this clock; the wall clock may be set back, or run on while a machine sleeps. */
function clock(): number {
  return performance.timeOrigin + performance.now();
}

function drop(tags: string[]): void {
  const now = clock();
  for (const tag of tags) droppedAt.set(tag, now);
  noteChange();
  if (droppedAt.size <= MOST_TAGS) return;
  droppedAt.clear();
  dropAll();
}

function dropAll(): void {
  allDroppedAt = clock();
  entries.clear();
  noteChange();
}

function lastDropped(tags: string[]): number {
  return tags.reduce((latest, tag) => Math.max(latest, droppedAt.get(tag) ?? 0), allDroppedAt);
}

function readTags(payload: string): string[] {
  const tags: unknown = JSON.parse(payload);
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
}

async function startListening(): Promise<void> {
  try {
    // A reconnection may have missed news, so everything cached before it goes.
    await listen(CACHE_CHANNEL, (payload) => drop(readTags(payload)), dropAll);
    followChanges();
  } catch (error) {
    // Postgres is away: cached pages still serve, and the next request tries again.
    listening = null;
    console.warn(`cache: not listening for changes (${describeFault(error)})`);
  }
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** Entries that are still being read; requests for the same wait instead of asking Postgres again. */
const pendingSets = new Map<string, Promise<void>>();

async function keep(cacheKey: string, pendingEntry: Promise<CacheEntry>): Promise<void> {
  try {
    const entry = await pendingEntry;
    const value = new Uint8Array(await new Response(entry.value).arrayBuffer());
    entries.set(cacheKey, { ...entry, value });
  } catch {
    entries.delete(cacheKey); // the read failed and its page says so; there is nothing to keep
  }
}

const handler: CacheHandler = {
  async get(cacheKey, softTags) {
    await pendingSets.get(cacheKey);
    const kept = entries.get(cacheKey);
    if (!kept) return undefined;
    if (lastDropped([...kept.tags, ...softTags]) >= kept.timestamp) {
      entries.delete(cacheKey);
      return undefined;
    }
    return { ...kept, value: streamOf(kept.value) };
  },

  async set(cacheKey, pendingEntry) {
    const pending = keep(cacheKey, pendingEntry);
    pendingSets.set(cacheKey, pending);
    await pending;
    if (pendingSets.get(cacheKey) === pending) pendingSets.delete(cacheKey);
  },

  async refreshTags() {
    if (config().databaseUrl === null) return; // `next build` has no database
    listening ??= startListening();
    await listening;
  },

  async getExpiration(tags) {
    return lastDropped(tags);
  },

  async updateTags(tags) {
    drop(tags);
  },
};

export default handler;
