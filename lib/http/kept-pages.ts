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
  /** The page at an address, where nothing has changed since it was rendered; one that is being rendered is waited for. */
  find(address: string): Promise<KeptPage | null>;
  /** To be called before a page is rendered. */
  begin(address: string): Rendering;
}

export interface Rendering {
  keep(page: KeptPage): void;
  /** To be called when it has ended in whatever way, kept or not; others wait for it. */
  end(): void;
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
  const rendering = new Map<string, Promise<void>>();

  function findNow(address: string): KeptPage | null {
    const entry = pages.get(address);
    if (entry === undefined || entry.changes !== changeCount()) return null;
    return performance.now() - entry.keptAt < LONGEST_MS ? entry : null;
  }

  return {
    async find(address) {
      const found = findNow(address);
      const others = rendering.get(address);
      if (found !== null || others === undefined) return found;
      await others;
      return findNow(address);
    },
    begin(address) {
      const changes = changeCount();
      const { promise, resolve } = Promise.withResolvers<void>();
      if (changes !== null) rendering.set(address, promise);
      return {
        keep(page) {
          if (changes === null || changes !== changeCount()) return;
          pages.set(address, { ...page, changes, keptAt: performance.now() });
        },
        end() {
          if (rendering.get(address) === promise) rendering.delete(address);
          resolve();
        },
      };
    },
  };
}
