import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

export type ContentCoding = 'br' | 'gzip' | 'identity';

const MOST_KEPT_BYTES = 24 * 1024 * 1024;
/** Below this a packet is a packet. */
const WORTH_BYTES = 900;
const COMPRESSIBLE =
  /^(?:text\/(?!event-stream)|application\/(?:[a-z.-]+\+)?(?:json|xml|javascript)\b|image\/svg\+xml)/;
const QUICK = 5;
/** What a browser keeps for good is compressed once in the life of a build. */
const THOROUGH = 10;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Compressed bodies by what they are the compression of: the same page is asked for again and again. */
const kept = new LRUCache<string, Buffer>({
  maxSize: MOST_KEPT_BYTES,
  sizeCalculation: (bytes) => bytes.byteLength + 200,
});

export function isCompressible(contentType: string): boolean {
  return COMPRESSIBLE.test(contentType.toLowerCase());
}

/** The best coding that an Accept-Encoding allows (RFC 9110, 12.5.3); of equals the smaller one. */
export function preferredCoding(acceptEncoding: string | undefined): ContentCoding {
  const weights = new Map<string, number>();
  for (const item of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    weights.set(name, Number.isNaN(weight) ? 0 : weight);
  }
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0;
  const [br, gz] = [weightOf('br'), weightOf('gzip')];
  if (br > 0 && br >= gz) return 'br';
  return gz > 0 ? 'gzip' : 'identity';
}

/**
 * A body in a coding. `hash` stands for its content; it is compressed once for all who ask for it. Too small a body
 * comes back as it is.
 */
export async function encodeBody(
  body: Buffer,
  wanted: ContentCoding,
  { hash, forGood }: { hash: string; forGood: boolean },
): Promise<{ coding: ContentCoding; bytes: Buffer }> {
  if (wanted === 'identity' || body.byteLength < WORTH_BYTES) return { coding: 'identity', bytes: body };
  const key = `${wanted} ${hash}`;
  const known = kept.get(key);
  if (known) return { coding: wanted, bytes: known };
  const bytes = wanted === 'br' ? await brotli(body, forGood ? THOROUGH : QUICK) : await compressGzip(body);
  kept.set(key, bytes);
  return { coding: wanted, bytes };
}

function brotli(body: Buffer, quality: number): Promise<Buffer> {
  return compressBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  });
}
