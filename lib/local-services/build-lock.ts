import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { acquireDataFolderLock, type DataFolderLock } from './data-folder-lock.ts';

/**
 * Runs `work` while no other process builds in this checkout. Where one does, `notice` is told once who that
 * is, and `work` runs when that process is done, however it ended.
 */
export async function withBuildLock<T>(
  root: string,
  notice: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  // `next build` empties .next except for its cache.
  const folder = join(root, '.next', 'cache', 'baolan-build');
  mkdirSync(folder, { recursive: true });
  const lock = await waitForLock(folder, notice);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

async function waitForLock(folder: string, notice: (line: string) => void): Promise<DataFolderLock> {
  let told = false;
  for (;;) {
    const result = acquireDataFolderLock(folder, 'build');
    if (result.ok) return result.lock;
    if (!told) notice(`another start (pid ${result.holder.pid}) is building the pages: waiting for it`);
    told = true;
    await sleep(200);
  }
}
