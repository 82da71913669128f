import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, mkdir, readFile, realpath, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

/** Bytes; the most that common file systems take. */
const MAX_NAME_BYTES = 255;
/** Faults of one path; anything else (a full disk, no permission) ends the export. */
const FAULTS_OF_A_PATH: Record<string, string> = {
  EISDIR: 'A folder stands where the file should be.',
  ENOTDIR: 'A file stands where a folder should be.',
  ENAMETOOLONG: 'The path is longer than this file system takes.',
  EINVAL: 'This file system does not take the name.',
  EILSEQ: 'This file system does not take the name.',
};

export type PlacedFile = { ok: true; status: 'written' | 'unchanged' } | { ok: false; reason: string };

/** A file to be put into a folder. */
export interface FileToPlace {
  /** Below the folder, '/'-separated. */
  path: string;
  bytes: Buffer;
  /** Milliseconds since 1970; null leaves the time of writing. */
  mtimeMs: number | null;
}

/**
 * Makes the folder where it is missing, and gives a function that puts files into it, each as a whole or not at
 * all. A path that leads out of the folder, by itself or through a link, is refused; an equal file is left alone.
 */
export async function openExportFolder(folder: string): Promise<(file: FileToPlace) => Promise<PlacedFile>> {
  await mkdir(folder, { recursive: true });
  const root = await realpath(folder);
  const opened = new Set([root]);
  return async (file) => {
    const fault = faultOfPath(file.path);
    if (fault !== null) return { ok: false, reason: fault };
    try {
      return await placeFile(root, opened, file);
    } catch (error) {
      const reason = FAULTS_OF_A_PATH[codeOf(error)];
      if (reason === undefined) throw error;
      return { ok: false, reason };
    }
  };
}

function faultOfPath(path: string): string | null {
  const names = path.split('/');
  if (isAbsolute(path) || names.some(isNoName)) return 'The path leads out of the folder.';
  return names.some(isTooLong) ? `A name in the path is longer than ${MAX_NAME_BYTES} bytes.` : null;
}

function isNoName(name: string): boolean {
  return name === '' || name === '.' || name === '..' || name.includes('\0') || name.includes(sep);
}

function isTooLong(name: string): boolean {
  return Buffer.byteLength(name) > MAX_NAME_BYTES;
}

async function placeFile(root: string, opened: Set<string>, file: FileToPlace): Promise<PlacedFile> {
  const names = file.path.split('/');
  const name = names.pop() ?? '';
  const parent = await openParent(root, opened, names);
  if (parent === null) return { ok: false, reason: 'A link in the path leads out of the folder.' };
  const target = join(parent, name);
  const stats = await lstat(target).catch(missingIsNull);
  const isEqual = stats !== null && (await holds(target, stats, file.bytes));
  if (!isEqual) await writeWhole(parent, target, file.bytes);
  await setTime(target, file.mtimeMs, isEqual ? stats : null);
  return { ok: true, status: isEqual ? 'unchanged' : 'written' };
}

/** Null where it lies outside of `root`. */
async function openParent(root: string, opened: Set<string>, names: string[]): Promise<string | null> {
  let folder = root;
  for (const name of names) {
    folder = join(folder, name);
    if (opened.has(folder)) continue;
    await mkdir(folder).catch(existingIsFine);
    if (!isInside(root, await realpath(folder))) return null;
    opened.add(folder);
  }
  return folder;
}

function isInside(root: string, folder: string): boolean {
  const way = relative(root, folder);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function holds(target: string, stats: Stats, bytes: Buffer): Promise<boolean> {
  return stats.isFile() && stats.size === bytes.length && bytes.equals(await readFile(target));
}

/** The name of the unfinished file begins with a dot, so that no import takes it for an article. */
async function writeWhole(parent: string, target: string, bytes: Buffer): Promise<void> {
  const unfinished = join(parent, `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeFile(unfinished, bytes, { flag: 'wx' });
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined); // the first error says more
    throw error;
  }
}

/** Half a millisecond more: a time in seconds is rarely exact in binary, and the import rounds down. */
async function setTime(target: string, mtimeMs: number | null, stats: Stats | null): Promise<void> {
  if (mtimeMs === null || (stats && Math.floor(stats.mtimeMs) === mtimeMs)) return;
  const seconds = (mtimeMs + 0.5) / 1000;
  await utimes(target, seconds, seconds);
}

function missingIsNull(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

function existingIsFine(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
