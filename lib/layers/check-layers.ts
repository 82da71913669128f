import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findUnguardedDoors } from './desk-guard.ts';
import { findBrokenHouseRules } from './house-rules.ts';
import { findWrongArrows, importsDatabase } from './import-arrows.ts';
import { lineAt, readSource, type Source } from './read-source.ts';
import { CHECKED_FILES, CHECKED_FOLDERS, SKIPPED_FILES, SKIPPED_FOLDERS } from './rules.ts';
import type { WrongImport } from './wrong-import.ts';

/**
 * Reads every source file below `root` and gives what breaks the arrows and house rules of rules.ts,
 * in the order of the files' paths; [] where all is well. Throws where a file cannot be parsed.
 */
export async function findWrongImports(root: string): Promise<WrongImport[]> {
  const sources = await readSources(root);
  const dataReaders = new Set(sources.filter(importsDatabase).map((source) => source.path));
  return sources.flatMap((source) => checkSource(source, (path) => dataReaders.has(path)));
}

function checkSource(source: Source, readsData: (path: string) => boolean): WrongImport[] {
  const findings = [
    ...findBrokenHouseRules(source),
    ...findWrongArrows(source, readsData),
    ...findUnguardedDoors(source),
  ];
  return findings.map(({ rule, detail, offset }) => ({
    file: source.path,
    line: lineAt(source, offset),
    rule,
    detail,
  }));
}

async function readSources(root: string): Promise<Source[]> {
  const inFolders = await Promise.all(CHECKED_FOLDERS.map((folder) => listFiles(root, folder)));
  const paths = [...(await listFiles(root, '', false)), ...inFolders.flat()].toSorted();
  return Promise.all(paths.map(async (path) => readSource(path, await readFile(join(root, path), 'utf8'))));
}

/** Source files of a folder, relative to root; [] where the folder does not exist. */
async function listFiles(root: string, folder: string, deep = true): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(noneWhereMissing);
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        return deep && !SKIPPED_FOLDERS.includes(entry.name) ? listFiles(root, path) : [];
      }
      return CHECKED_FILES.test(path) && !SKIPPED_FILES.test(path) ? [path] : [];
    }),
  );
  return lists.flat();
}

function noneWhereMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
