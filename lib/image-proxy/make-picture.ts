import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { SHARE, SHARE_SIZE, type Width } from '#lib/picture-addresses/picture-url.ts';
import type { Encoding } from './choose-encoding.ts';
import { BusyError, limitWork, shareWork } from './limit-work.ts';
import { fetchOriginal, findOwnFile, type Original, readOwnFile } from './load-original.ts';
import { noteFacts } from './note-facts.ts';
import { keep, readKept } from './picture-store.ts';
import { cropPicture, readPicture, resizePicture } from './resize-picture.ts';

/** What is wanted of a source. */
export interface Wanted {
  readonly source: string;
  readonly width: Width | typeof SHARE;
  readonly encoding: Encoding;
  /** Whose picture it is, for the pages that show its facts. */
  readonly article: string | null;
}

export type Made =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: 'busy' | 'unavailable' };

/** To be raised when pictures come out otherwise than before. */
const VERSION = 1;
const OWN = /^\//;
/** Not a picture, or too large: it will not become one soon. */
const NO_PICTURE_MS = 6 * 3_600_000;

/** Each holds an original in memory. Slow hosts must not keep the pictures on this machine waiting. */
const whileMaking = {
  outside: limitWork({ atOnce: 16, waiting: 300 }),
  own: limitWork({ atOnce: 4, waiting: 300 }),
};
/** Each takes a processor; two leave the others of libuv's threads to files and names. */
const whileResizing = limitWork({ atOnce: 2, waiting: 100 });
const shareResult = shareWork<Made>();
const shareOriginal = shareWork<Buffer | null>();
/** Sources that could not be had, until it is worth asking again. */
const failed = new LRUCache<string, true>({ max: 20_000, ttl: NO_PICTURE_MS });

/**
 * A picture at a width, in an encoding: from the folder of kept ones, else made of the original, which is fetched or
 * read once however many ask. 'busy' where too many are being made.
 */
export async function makePicture(wanted: Wanted): Promise<Made> {
  const { source, width, encoding } = wanted;
  const file = OWN.test(source) ? await findOwnFile(source) : null;
  if (OWN.test(source) && file === null) return UNAVAILABLE;
  const original = nameOf(source, file?.state ?? '');
  const name = `${original}-${width}.${encoding}.${VERSION}`;
  const kept = await readKept(name);
  if (kept !== null) return { ok: true, bytes: kept };
  if (failed.has(original)) return UNAVAILABLE;
  const load = () => (file ? readOwnFile(file) : fetchOriginal(source));
  const limited = file ? whileMaking.own : whileMaking.outside;
  return shareResult(name, () => orBusy(() => limited(() => make(wanted, original, name, load))));
}

const UNAVAILABLE: Made = { ok: false, reason: 'unavailable' };

const nameOf = (source: string, state: string) =>
  createHash('sha256').update(`${state}\n${source}`).digest('hex').slice(0, 40);

async function orBusy(work: () => Promise<Made>): Promise<Made> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BusyError) return { ok: false, reason: 'busy' };
    throw error;
  }
}

async function make(
  { source, width, encoding, article }: Wanted,
  original: string,
  name: string,
  load: () => Promise<Original>,
): Promise<Made> {
  const bytes = await shareOriginal(original, () => takeOriginal(source, article, original, load));
  if (bytes === null) return UNAVAILABLE;
  const resized = await whileResizing(() =>
    width === SHARE ? cropPicture(bytes, SHARE_SIZE) : resizePicture(bytes, width, encoding),
  );
  if (resized === null) return fail(original, NO_PICTURE_MS);
  await keep(name, resized);
  return { ok: true, bytes: resized };
}

/** The original, from the folder or from where it is; what is no picture is not kept. */
async function takeOriginal(
  source: string,
  article: string | null,
  original: string,
  load: () => Promise<Original>,
): Promise<Buffer | null> {
  const kept = OWN.test(source) ? null : await readKept(original);
  if (kept !== null) return kept;
  const loaded = await load();
  const facts = loaded.ok ? await whileResizing(() => readPicture(loaded.bytes)) : null;
  if (!loaded.ok || !facts) {
    fail(original, loaded.ok ? NO_PICTURE_MS : loaded.forMs);
    return null;
  }
  noteFacts(source, article, facts);
  if (!OWN.test(source)) await keep(original, loaded.bytes);
  return loaded.bytes;
}

function fail(original: string, forMs: number): Made {
  if (forMs > 0) failed.set(original, true, { ttl: forMs });
  return UNAVAILABLE;
}
