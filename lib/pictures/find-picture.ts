import { realpathSync, statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isPicturePath, pictureType } from './picture-path.ts';
import type { HasPicture } from './resolve-picture.ts';

/** Absolute, links resolved: the picture at `path` below `root`; null where there is none that may be served. */
export async function findPicture(root: string, path: string): Promise<string | null> {
  if (!isPicturePath(path)) return null;
  const realRoot = await realpath(root).catch(() => null);
  if (realRoot === null) return null;
  for (const spelling of spellings(path)) {
    const real = await realpath(join(realRoot, spelling)).catch(() => null);
    if (real === null || !mayBeServed(realRoot, real)) continue;
    const stats = await stat(real).catch(() => null);
    if (stats?.isFile()) return real;
  }
  return null;
}

/** The same question for the threads that parse, which work without waiting; some system calls for each picture. */
export function picturesIn(root: string): HasPicture {
  const realRoot = quietly(() => realpathSync.native(root));
  return (path) =>
    realRoot !== null &&
    isPicturePath(path) &&
    spellings(path).some((spelling) => isThere(realRoot, spelling));
}

function isThere(realRoot: string, path: string): boolean {
  const real = quietly(() => realpathSync.native(join(realRoot, path)));
  if (real === null || !mayBeServed(realRoot, real)) return false;
  return quietly(() => statSync(real))?.isFile() ?? false;
}

/** A link must not lead out of the folder, nor make a hidden file or one of another kind a picture. */
function mayBeServed(realRoot: string, real: string): boolean {
  const inside = real.startsWith(realRoot + sep) ? real.slice(realRoot.length + 1) : '';
  return pictureType(real) !== null && isPicturePath(inside.split(sep).join('/'));
}

/** The file system keeps names as they were typed, macOS often decomposed. */
function spellings(path: string): string[] {
  return [...new Set([path, path.normalize('NFC'), path.normalize('NFD')])];
}

/** Null where the file system refuses, for whatever reason: there is no picture then. */
function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
