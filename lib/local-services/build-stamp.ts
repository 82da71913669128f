import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ISLANDS_FOLDER, manifestFile, WORKER_FILE } from '#lib/islands/island-files.ts';
import { readStateFile, writeStateFile } from './state-file.ts';

/** Folders whose files go into the pages. Commands, services and tests do not. */
const FOLDERS = ['app', 'components', 'db', 'lib'];
const NOT_BUILT = [/\.test\.[a-z]+$/, /(^|\/)testdata\//, /^lib\/(cli|local-services|testing|layers)\//];
/** Files at the root: Next's own (proxy, instrumentation), settings and the lock file. */
const ROOT_FILE = /\.(ts|tsx|mjs|json)$/;
const ROOT_NOT_BUILT = /^(vitest|playwright|biome|next-env)/;

const buildSchema = z.object({ stamp: z.string(), buildId: z.string() });

/**
 * A hash of everything that `next build` depends on: the text of the sources and the names of the public
 * files. No setting is among it: every page is rendered at the request.
 */
export function computeBuildStamp(root: string): string {
  const hash = createHash('sha256');
  for (const path of listSources(root)) {
    const content = readFileSync(join(root, path));
    hash.update(`\0${path}\0${content.length}\0`).update(content);
  }
  for (const path of filesUnder(root, 'public')) {
    const isBuilt = path.startsWith(`${ISLANDS_FOLDER}/`) || path === WORKER_FILE;
    if (!isBuilt) hash.update(`\0${path}`);
  }
  return hash.digest('hex');
}

function listSources(root: string): string[] {
  const inFolders = FOLDERS.flatMap((folder) => filesUnder(root, folder));
  const atRoot = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && ROOT_FILE.test(entry.name) && !ROOT_NOT_BUILT.test(entry.name))
    .map((entry) => entry.name);
  const built = inFolders.filter((path) => !NOT_BUILT.some((pattern) => pattern.test(path)));
  return [...built, ...atRoot].sort();
}

/** Paths of the files in a folder relative to `root`, '/'-separated and sorted; none where it is missing. */
function filesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesUnder(root, path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

/** Whether the build in `.next` is whole and was made from sources with this stamp. */
export function isBuildCurrent(root: string, stamp: string): boolean {
  const recorded = readStateFile(stampFile(root), buildSchema);
  if (recorded === null || !existsSync(manifestFile(root))) return false;
  return recorded.stamp === stamp && recorded.buildId === readBuildId(root);
}

/** To be called after a successful build only. */
export function recordBuild(root: string, stamp: string): void {
  writeStateFile(stampFile(root), { stamp, buildId: readBuildId(root) });
}

/** To be called before a build, which may be interrupted at any moment. */
export function forgetBuild(root: string): void {
  rmSync(stampFile(root), { force: true });
}

/** Next writes its id at each build; a build by hand, from whatever sources, shows in it. */
function readBuildId(root: string): string {
  const file = join(root, '.next', 'BUILD_ID');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

const stampFile = (root: string) => join(root, '.next', 'baolan-build.json');
