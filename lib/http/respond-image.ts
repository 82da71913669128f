import { createHash } from 'node:crypto';
import { describeFault } from '#db/database-fault.ts';
import { type CoverWords, findCoverWords } from '#db/queries/pictures.ts';
import { config } from '#lib/config.ts';
import { chooseEncoding } from '#lib/image-proxy/choose-encoding.ts';
import { drawCover } from '#lib/image-proxy/draw-cover.ts';
import { makePicture } from '#lib/image-proxy/make-picture.ts';
import { mediaTypeOf } from '#lib/image-proxy/resize-picture.ts';
import { shareCover } from '#lib/image-proxy/share-cover.ts';
import { NO_PICTURE, SHARE, WIDTHS, type Width } from '#lib/picture-addresses/picture-url.ts';
import { isSigned, type SignedPicture } from '#lib/picture-addresses/sign-picture.ts';
import { problem } from './problem.ts';
import { isFresh } from './validated.ts';
import { isWithdrawn } from './withdrawn-articles.ts';

/** The three parts of `/img/<signature>/<width>/<source>`, the last one in base64url. */
export interface ImageAddress {
  readonly signature: string;
  readonly width: string;
  readonly source: string;
}

const FOR_GOOD = 'public, max-age=31536000, immutable';
/** A picture beside an article may be replaced under its name, as lib/http/respond-picture.ts has it. */
const FOR_AN_HOUR = 'public, max-age=3600, stale-while-revalidate=86400';
/** The picture may be there next time. */
const FOR_A_MOMENT = 'public, max-age=300';
const BESIDE_ARTICLE = /^\/media\//;
const ARTICLE_ID = /^[a-z2-7]{12}$/;
const RETRY_SECONDS = '3';
/** A drawing that is opened by itself is a document: nothing in it may run or load. next.config.mjs says it too. */
const SVG_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/**
 * A resized picture: 200 or 304, in the encoding that suits the client; a cover in its place where it cannot be had.
 * 403 for an address that the portal did not write, 410 where its article was withdrawn, 404 for a width that is not served, 503 while too many wait.
 */
export async function respondImage(request: Request, address: ImageAddress): Promise<Response> {
  const picture = readPicture(request, address);
  if (!picture) return problem(403, 'Forbidden', 'This picture address was not written by this portal.');
  if (picture.article !== null && (await isWithdrawn(picture.article))) {
    return problem(410, 'Gone', 'The article of this picture was withdrawn.', {
      'Cache-Control': 'no-store',
    });
  }
  const width = readWidth(address.width);
  if (width === null)
    return problem(404, 'Not found', `Pictures are served in these widths: ${WIDTHS.join(', ')}.`);
  if (picture.source === NO_PICTURE) return sendCover(request, picture, width);
  const encoding = width === SHARE ? 'jpeg' : chooseEncoding(request.headers.get('accept'));
  const made = await makePicture({ ...picture, width, encoding });
  if (made.ok) {
    const cacheControl = BESIDE_ARTICLE.test(picture.source) ? FOR_AN_HOUR : FOR_GOOD;
    return send(request, made.bytes, mediaTypeOf(made.bytes), cacheControl);
  }
  if (made.reason === 'unavailable') return sendCover(request, picture, width);
  const detail = 'Too many pictures are being made at the moment; try again shortly.';
  return problem(503, 'Service unavailable', detail, { 'Retry-After': RETRY_SECONDS });
}

function readPicture(request: Request, { signature, source }: ImageAddress): SignedPicture | null {
  const article = new URL(request.url).searchParams.get('a');
  if (article !== null && !ARTICLE_ID.test(article)) return null;
  const picture = { source: Buffer.from(source, 'base64url').toString(), article };
  return isSigned(picture, signature) ? picture : null;
}

function readWidth(text: string): Width | typeof SHARE | null {
  if (text === SHARE) return SHARE;
  return WIDTHS.find((width) => String(width) === text) ?? null;
}

async function sendCover(
  request: Request,
  { article }: SignedPicture,
  width: Width | typeof SHARE,
): Promise<Response> {
  const words = article === null ? null : await coverWords(article);
  if (width === SHARE)
    return send(request, await shareCover(words, config().siteName), 'image/jpeg', FOR_A_MOMENT);
  const drawing = drawCover(words, width);
  return send(request, Buffer.from(drawing), 'image/svg+xml', FOR_A_MOMENT);
}

/** A cover without words is still one. */
async function coverWords(article: string): Promise<CoverWords | null> {
  try {
    return await findCoverWords(article);
  } catch (error) {
    console.warn(`pictures: a cover without words (${describeFault(error)})`);
    return null;
  }
}

function send(request: Request, bytes: Buffer, type: string, cacheControl: string): Response {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  const headers = new Headers({
    ETag: etag,
    'Cache-Control': cacheControl,
    Vary: 'Accept',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': SVG_POLICY,
  });
  if (isFresh(request, etag, null)) return new Response(null, { status: 304, headers });
  headers.set('Content-Type', type);
  headers.set('Content-Length', String(bytes.length));
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
}
