import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';

export interface Misnamed {
  /** The names of this folder that are no UTF-8, as Node spells them: U+FFFD where the bytes say nothing. */
  names: Set<string>;
  /** Every content file with such a name or below such a folder; `error` says why it cannot be had. */
  files: { path: string; error: unknown }[];
}

type IsWanted = (entry: Pick<Dirent, 'name' | 'isDirectory'>) => boolean;

/** What of a folder bears a name that is no UTF-8, as archives from Windows leave it (GBK). */
export async function listMisnamed(folder: string, prefix: string, isWanted: IsWanted): Promise<Misnamed> {
  const found: Misnamed = { names: new Set(), files: [] };
  const bytes = Buffer.from(folder);
  for (const entry of await readdir(bytes, { withFileTypes: true, encoding: 'buffer' })) {
    const name = entry.name.toString('utf8');
    if (entry.name.equals(Buffer.from(name)) || !isWanted(spelt(entry, name))) continue;
    found.names.add(name);
    await collect(entry, bytes, prefix + name, isWanted, found);
  }
  return found;
}

async function collect(
  entry: Dirent<Buffer>,
  parent: Buffer,
  path: string,
  isWanted: IsWanted,
  found: Misnamed,
): Promise<void> {
  if (!entry.isDirectory()) {
    found.files.push({ path, error: new Error('The name is not UTF-8.') });
    return;
  }
  const folder = Buffer.concat([parent, Buffer.from(sep), entry.name]);
  try {
    for (const inner of await readdir(folder, { withFileTypes: true, encoding: 'buffer' })) {
      const name = inner.name.toString('utf8');
      if (isWanted(spelt(inner, name))) await collect(inner, folder, `${path}/${name}`, isWanted, found);
    }
  } catch (error) {
    found.files.push({ path, error });
  }
}

function spelt(entry: Dirent<Buffer>, name: string): Pick<Dirent, 'name' | 'isDirectory'> {
  return { name, isDirectory: () => entry.isDirectory() };
}
