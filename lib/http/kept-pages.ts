import type { OutgoingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';

/** A page as it leaves, before it is compressed. */
export interface KeptPage {
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

interface Entry extends KeptPage {
  /** Of the moment its rendering began. */
  changes: number;
  keptAt: number;
}

export interface KeptPages {
  /** The page at an address, where nothing has changed since it was rendered. */
  find(address: string): KeptPage | null;
  /** To be asked before a page is rendered; null where it must not be kept. */
  begin(): number | null;
  keep(address: string, begun: number, page: KeptPage): void;
}

const MOST_BYTES = 32 * 1024 * 1024;
/** What a page says of today, and what the search engine finds alike, comes without news. */
const LONGEST_MS = 5_000;

/**
 * Whole pages, kept for moments and only until anything changes: a page that many want at once is rendered once.
 * @param changeCount lib/cache/last-change.ts
 */
export function keepPages(changeCount: () => number | null): KeptPages {
  const pages = new LRUCache<string, Entry>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ body }) => body.byteLength + 1000,
  });
  return {
    find(address) {
      const entry = pages.get(address);
      if (entry === undefined || entry.changes !== changeCount()) return null;
      return performance.now() - entry.keptAt < LONGEST_MS ? entry : null;
    },
    begin: changeCount,
    keep(address, begun, page) {
      if (begun === changeCount()) pages.set(address, { ...page, changes: begun, keptAt: performance.now() });
    },
  };
}
