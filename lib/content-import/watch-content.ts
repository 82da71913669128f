import { setTimeout as sleep } from 'node:timers/promises';
import watcher from '@parcel/watcher';
import { contentRootOf, findSiteConfig } from '#lib/hexo/site-config.ts';
import { ImportBusyError, importContent } from './import-content.ts';
import type { ImportSummary } from './import-summary.ts';

/** Editors write a file in several steps, and a checkout touches many: changes this close are taken together. */
const QUIET_MS = 150;
/** But a folder that never comes to rest is read all the same. */
const LONGEST_WAIT_MS = 1_000;
const RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
/** With more changes than these the whole folder is walked; that costs less than so many looks. */
const MOST_PATHS = 500;

export interface WatchOptions {
  /** The content folder, absolute. */
  folder: string;
  /** Told of every import that found something to do. */
  onImported: (summary: ImportSummary) => void;
  /** Told of what went wrong; watching goes on, and what was saved meanwhile is tried again. */
  onFault: (error: unknown) => void;
}

/**
 * Imports what changes in a folder until it is stopped: a file that is saved there is in the database a
 * fraction of a second later. Files that vanish are reported, never withdrawn.
 */
export async function watchContent({ folder, onImported, onFault }: WatchOptions) {
  const root = await contentRootOf(folder, await findSiteConfig(folder));
  const changed = new Set<string>();
  let lastChange = 0;
  let working: Promise<void> | null = null;
  const stopping = new AbortController();
  let pause = RETRY_MS;

  const importChanges = async () => {
    while (changed.size > 0 && !stopping.signal.aborted) {
      await untilQuiet(() => lastChange);
      const paths = [...changed];
      changed.clear();
      try {
        onImported(await importContent({ root, ...(paths.length > MOST_PATHS ? {} : { changed: paths }) }));
        pause = RETRY_MS;
      } catch (error) {
        for (const path of paths) changed.add(path); // nothing that was saved is forgotten
        if (error instanceof ImportBusyError) pause = RETRY_MS;
        else onFault(error);
        await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
        pause = Math.min(2 * pause, LONGEST_RETRY_MS);
      }
    }
    working = null;
  };

  const subscription = await watcher.subscribe(
    root,
    (error, events) => {
      if (error) onFault(error);
      // After a fault events may have been lost, so the whole folder is looked at.
      for (const path of error ? [root] : events.map((event) => event.path)) changed.add(path);
      lastChange = performance.now();
      working ??= importChanges();
    },
    { ignore: ['**/node_modules/**', '**/.*/**'] },
  );
  return {
    async stop(): Promise<void> {
      stopping.abort();
      await subscription.unsubscribe();
      await working;
    },
  };
}

async function untilQuiet(lastChange: () => number): Promise<void> {
  const begin = performance.now();
  for (;;) {
    const quietFor = performance.now() - lastChange();
    if (quietFor >= QUIET_MS || performance.now() - begin >= LONGEST_WAIT_MS) return;
    await sleep(QUIET_MS - quietFor);
  }
}
