import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { FetchFault } from '#lib/net/fetch-fault.ts';
import { type FetchRules, guardedFetch } from '#lib/net/guarded-fetch.ts';
import { findServedPicture } from '#lib/pictures/find-served-picture.ts';

/** A picture as it is had, or for how long it is not worth asking again. */
export type Original =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly forMs: number };

const MOST_BYTES = 20 * 1024 * 1024;
/** A host that is slow or down may be back soon; one that says no has said so. */
const SOON_MS = 5 * 60_000;
const LATER_MS = 6 * 3_600_000;

/** Many hosts call every file a stream of bytes; whether it is a picture, the decoder tells. */
const NAMELESS = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-www-form-urlencoded',
]);
const RULES: FetchRules = {
  timeoutMs: 15_000,
  connectMs: 5_000,
  maxBytes: MOST_BYTES,
  accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif,image/*;q=0.8',
  wants: (type) => type.startsWith('image/') || NAMELESS.has(type),
};

const UNREACHED: ReadonlySet<FetchFault> = new Set(['timeout', 'connection-failed', 'no-such-host']);
/** A page may show thirty pictures of a host that is gone; only the first ones wait for it. */
const HOST_RESTS_MS = 60_000;
const resting = new LRUCache<string, true>({ max: 1_000, ttl: HOST_RESTS_MS });

/** A picture of another host, as it sends it. */
export async function fetchOriginal(source: string): Promise<Original> {
  const host = URL.parse(source)?.host ?? '';
  if (resting.has(host)) return { ok: false, forMs: HOST_RESTS_MS };
  const fetched = await guardedFetch(source, RULES);
  if (fetched.ok) return { ok: true, bytes: fetched.bytes };
  const { reason, status } = fetched;
  const isUnreached = UNREACHED.has(reason);
  if (isUnreached) resting.set(host, true);
  const mayPass = isUnreached || status === 429 || (status ?? 0) >= 500;
  return { ok: false, forMs: mayPass ? SOON_MS : LATER_MS };
}

/** A picture on this machine's disk, and what tells its state from that of another file of its name. */
export interface OwnFile {
  readonly path: string;
  readonly state: string;
}

const DEMO = /^\/demo\/[\w-]+\.(?:webp|avif|png|jpe?g|gif)$/;
// Turbopack would otherwise take the working folder for a folder of assets and trace the whole project.
const demoFile = (source: string) =>
  resolve(/* turbopackIgnore: true */ process.cwd(), 'public', `.${source}`);

/** The file of a source of our own ('/media/…', '/demo/…'); null where there is none. */
export async function findOwnFile(source: string): Promise<OwnFile | null> {
  const path = DEMO.test(source) ? demoFile(source) : await findServedPicture(source);
  const stats = path === null ? null : await stat(path).catch(() => null);
  if (path === null || !stats?.isFile() || stats.size > MOST_BYTES) return null;
  return { path, state: `${stats.size.toString(36)}-${stats.mtime.getTime().toString(36)}` };
}

export async function readOwnFile({ path }: OwnFile): Promise<Original> {
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? { ok: false, forMs: 0 } : { ok: true, bytes };
}
