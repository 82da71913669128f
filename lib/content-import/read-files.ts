import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { listMisnamed } from './misnamed-files.ts';

export { type DecodedFile, decodeFile } from './decode-file.ts';

/** A content file as the walk found it; its bytes are not read yet. */
export interface ContentFile {
  /** Path relative to the content root, '/'-separated, in NFC. */
  path: string;
  /** Where it lies, spelt as the file system spells it. */
  absolute: string;
  /** Bytes. */
  size: number;
  /** Whole milliseconds since 1970. */
  mtimeMs: number;
}

export interface WalkOptions {
  /** Only this file or folder, '/'-separated below the root; where it does not exist nothing is found. */
  below?: string;
  /** Told of a folder or file that cannot be looked at; without it such an error is thrown. */
  onUnreadable?: (path: string, error: unknown) => void;
}

const CONTENT_NAME = /\.(?:md|markdown|html)$/i;
const SKIPPED_FOLDERS = new Set(['node_modules']);

/**
 * Every *.md, *.markdown and *.html below `root`, sorted by path, one folder held at a time. Names that
 * begin with a dot and node_modules are left out, as are linked folders and links that lead out of the root.
 */
export async function* walkContent(root: string, options: WalkOptions = {}): AsyncGenerator<ContentFile> {
  const walk = { realRoot: await realpath(root), onUnreadable: options.onUnreadable ?? rethrow };
  const below = (options.below ?? '').replace(/\/$/, '');
  if (below === '') yield* walkFolder(walk, root, '');
  else yield* walkPlace(walk, root, below);
}

/** One place of the folder; the names on the way to it are checked as the walk from the top would. */
async function* walkPlace(walk: Walk, root: string, place: string): AsyncGenerator<ContentFile> {
  const names = place.split('/');
  if (names.some((name) => name.startsWith('.') || SKIPPED_FOLDERS.has(name))) return;
  const absolute = join(root, place);
  const stats = await lstat(absolute).catch(() => null);
  if (stats?.isDirectory() && (await staysInside(walk.realRoot, absolute))) {
    yield* walkFolder(walk, absolute, `${place.normalize('NFC')}/`);
  } else if (stats && !stats.isDirectory() && CONTENT_NAME.test(place)) {
    const path = place.normalize('NFC');
    const found = await contentStats(walk, stats, absolute, path);
    if (found) yield toContentFile(found, absolute, path);
  }
}

function toContentFile({ size, mtimeMs }: Stats, absolute: string, path: string): ContentFile {
  return { path, absolute, size, mtimeMs: Math.floor(mtimeMs) };
}

type Walk = { realRoot: string; onUnreadable: (path: string, error: unknown) => void };

async function* walkFolder(walk: Walk, folder: string, prefix: string): AsyncGenerator<ContentFile> {
  const entries = await sortedEntries(walk, folder, prefix);
  const misnamed = entries.some(mayBeMisnamed) ? await listMisnamed(folder, prefix, isWanted) : null;
  for (const { path, error } of misnamed?.files ?? []) walk.onUnreadable(path, error);
  for (const entry of entries) {
    if (misnamed?.names.has(entry.name)) continue;
    const path = prefix + entry.name.normalize('NFC');
    const absolute = join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* walkFolder(walk, absolute, `${path}/`);
      continue;
    }
    const stats = await contentStats(walk, entry, absolute, path);
    if (stats) yield toContentFile(stats, absolute, path);
  }
}

async function sortedEntries(walk: Walk, folder: string, prefix: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    walk.onUnreadable(prefix || '.', error);
    return [];
  });
  const keyed = entries.filter(isWanted).map((entry) => ({ entry, key: sortKey(entry) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return keyed.map(({ entry }) => entry);
}

/** Node puts U+FFFD for bytes that are no UTF-8; no path with it leads there. */
function mayBeMisnamed({ name }: Dirent): boolean {
  return name.includes('\ufffd');
}

function isWanted(entry: Pick<Dirent, 'name' | 'isDirectory'>): boolean {
  if (entry.name.startsWith('.')) return false;
  if (entry.isDirectory()) return !SKIPPED_FOLDERS.has(entry.name);
  return CONTENT_NAME.test(entry.name);
}

/** A folder sorts as the beginning of its files' paths, so that walking in order gives sorted paths. */
function sortKey(entry: Dirent): string {
  return entry.name.normalize('NFC') + (entry.isDirectory() ? '/' : '');
}

async function contentStats(
  walk: Walk,
  entry: Pick<Dirent, 'isSymbolicLink'>,
  absolute: string,
  path: string,
): Promise<Stats | null> {
  try {
    if (entry.isSymbolicLink() && !(await staysInside(walk.realRoot, absolute))) return null;
    const stats = await stat(absolute);
    return stats.isFile() ? stats : null;
  } catch (error) {
    walk.onUnreadable(path, error);
    return null;
  }
}

async function staysInside(realRoot: string, link: string): Promise<boolean> {
  const target = await realpath(link);
  return target.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
}

function rethrow(_path: string, error: unknown): never {
  throw error;
}
