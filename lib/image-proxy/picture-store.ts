import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { config } from '#lib/config.ts';

// Files named by what they were made of, two letters of the name as folder. A file's time of change is when it was
// last used, so that what goes first is the same for every process that shares the folder, restarts included.

/** A file's time is set anew at most so often. */
const TOUCH_MS = 3_600_000;
/** The folder is gone through after so much of its limit was written, and emptied down to so much of it. */
const SWEEP_EVERY = 1 / 20;
const SWEEP_TO = 9 / 10;
/** What a process that was killed left half-written. */
const STALE_MS = 3_600_000;
const UNFINISHED = /\.part$/;

const touched = new LRUCache<string, true>({ max: 20_000, ttl: TOUCH_MS });
let writtenSince = Number.POSITIVE_INFINITY;
let sweeping: Promise<void> | null = null;

const storeFolder = () => join(config().dataDir, 'pictures');
const fileOf = (name: string) => join(storeFolder(), name.slice(0, 2), name);

/** What is kept under a name, or null. */
export async function readKept(name: string): Promise<Buffer | null> {
  const file = fileOf(name);
  const bytes = await orNull(readFile(file));
  if (bytes === null || touched.has(name)) return bytes;
  touched.set(name, true);
  const now = new Date();
  await orNull(utimes(file, now, now));
  return bytes;
}

/** Keeps bytes under a name; a reader sees all of them or none. A full disk is only told in the log. */
export async function keep(name: string, bytes: Buffer): Promise<void> {
  const file = fileOf(name);
  const part = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(part, bytes);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => null);
    console.warn(`pictures: not kept (${error instanceof Error ? error.message : error})`);
    return;
  }
  touched.set(name, true);
  writtenSince += bytes.length;
  if (writtenSince > limitBytes() * SWEEP_EVERY) void sweep();
}

const limitBytes = () => config().pictureCacheMb * 1024 * 1024;

/** Takes the longest unused files away until the rest is within the limit. Others may be doing the same. */
export function sweep(): Promise<void> {
  writtenSince = 0;
  sweeping ??= takeAway().finally(() => {
    sweeping = null;
  });
  return sweeping;
}

interface StoredFile {
  readonly path: string;
  readonly size: number;
  readonly usedAt: number;
}

async function takeAway(): Promise<void> {
  const files = await listFiles();
  let total = files.reduce((sum, { size }) => sum + size, 0);
  if (total <= limitBytes()) return;
  files.sort((a, b) => a.usedAt - b.usedAt);
  for (const { path, size } of files) {
    if (total <= limitBytes() * SWEEP_TO) return;
    await rm(path, { force: true });
    total -= size;
  }
}

async function listFiles(): Promise<StoredFile[]> {
  const entries = await orNull(readdir(storeFolder(), { recursive: true, withFileTypes: true }));
  const files: StoredFile[] = [];
  for (const entry of entries ?? []) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const stats = await orNull(stat(path));
    if (stats === null) continue;
    if (UNFINISHED.test(path) && Date.now() - stats.mtimeMs > STALE_MS) await rm(path, { force: true });
    else files.push({ path, size: stats.size, usedAt: stats.mtimeMs });
  }
  return files;
}

/** Null where a file is not there, or no longer: another process may have taken it away. */
async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
