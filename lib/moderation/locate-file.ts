import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

export type LocatedFile =
  | {
      ok: true;
      /** Spelt as the folder spells it. */
      absolute: string;
      /** With every link followed; below the folder. */
      real: string;
    }
  | { ok: false; reason: 'gone' | 'unreadable' };

/**
 * Where a file of a content folder lies. `path` is below `folder` and in NFC, which the name on disk need not be.
 * Whatever the path or a link says, nothing outside of the folder is found.
 */
export async function locateFile(folder: string, path: string): Promise<LocatedFile> {
  const asNamed = await follow(folder, path);
  if (asNamed.ok || asNamed.reason !== 'gone') return asNamed;
  return follow(folder, path.normalize('NFD'));
}

async function follow(folder: string, path: string): Promise<LocatedFile> {
  const absolute = join(folder, path);
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(absolute)]);
    const inside = real.startsWith(root.endsWith(sep) ? root : root + sep);
    return inside ? { ok: true, absolute, real } : { ok: false, reason: 'unreadable' };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** Why a file of the disk could not be had. */
export function reasonOf(error: unknown): 'gone' | 'unreadable' {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'gone' : 'unreadable';
}
