import type { IncomingMessage, RequestListener } from 'node:http';
import { hrefIn, type Locale, splitAddress } from '#lib/messages/locale.ts';
import { encodeBody, isCompressible, preferredCoding } from './content-coding.ts';
import { matchesTag, weakTag } from './entity-tag.ts';
import { type Failure, failurePage } from './failure-page.ts';
import type { HeldResponse } from './held-response.ts';
import type { KeptPages } from './kept-pages.ts';
import { plainPagePolicy } from './plain-page-policy.ts';
import { plainReaderPage } from './plain-reader-page.ts';

// The way out of the web process for everything that is not the desk's or the API's: pages leave without the framework,
// with validators, compressed once. See docs/decisions/0016.

/** The handler that makes the answers, Next's in the running portal. */
export type Handler = (request: IncomingMessage, response: HeldResponse) => Promise<void>;

interface ExitOptions {
  siteName: string;
  /** Whether Postgres is away; asked only where a page failed. */
  isDatabaseAway: () => Promise<boolean>;
  /** A page of ours by its address, for another's answer; null where there is none to be had. */
  readPage: (path: string) => Promise<string | null>;
  pages: KeptPages;
}

/** What the exit has to know of a request after the handler was given it without. */
interface Asked {
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
  locale: Locale;
}

const PAGE_TYPE = 'text/html';
/** A page follows its data within two seconds, so it may be kept but not shown without asking. */
const PAGE_CACHING = 'public, max-age=0, must-revalidate';
/** A larger one is an upload gone wrong; parsing it would hold up everybody else. */
const MOST_PLAIN_BYTES = 3 * 1024 * 1024;
/** A Vary that names Accept itself: covers stand where pictures are sent as the client can read them. */
const BY_TYPE = /(?:^|,)\s*accept\s*(?:,|$)/i;
const OF_DESK_OR_API = /^\/(?:desk|api)(?:\/|$)/;
const NO_PAGE = /^\/(?:_next|_islands|img|media)\/|^\/(?:healthz|readyz|metrics)$|\.(?!html?$)[a-z0-9]+$/i;
const MISSING = '/missing';
/** Follows the index, which changes without telling, and counts who asks. */
const IS_SEARCH = /\/search$/;
/** With these Next answers a page's address with data for its own router, which no reader page has. */
const ROUTER_HEADERS = /^(?:rsc$|next-router-|next-url$)/;

/** Puts the exit in front of a handler, for a server made with `ServerResponse: HeldResponse`. */
export function exitFor(handle: Handler, options: ExitOptions): RequestListener {
  return (request, response) => {
    answer(handle, options, request, response as HeldResponse).catch((error: unknown) => {
      console.error(`${request.method} ${request.url}:`, error);
      response.destroy();
    });
  };
}

async function answer(
  handle: Handler,
  options: ExitOptions,
  request: IncomingMessage,
  response: HeldResponse,
): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? '/';
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads || OF_DESK_OR_API.test(decoded(path) ?? path)) return handle(request, response);
  const isPage = !NO_PAGE.test(path);
  const asked = simplify(request, isPage);
  if (isPage && decoded(path) === null) return sendFailure(response, asked, 'address', options.siteName);
  const address = isPage && !IS_SEARCH.test(path) ? `${request.headers.host} ${request.url}` : null;
  if (address !== null && (await sendKept(response, asked, options.pages, address))) return;
  const rendering = address === null ? null : options.pages.begin(address);
  if (rendering !== null) response.once('close', rendering.end); // its reader may leave before the page is there
  response.watch = {
    holds: () => {
      const { statusCode } = response;
      if (request.method === 'HEAD') return false; // of what is no page: there is no body to be known by
      if (response.hasHeader('Content-Encoding') || (statusCode !== 200 && statusCode < 400)) return false;
      return isCompressible(String(response.getHeader('Content-Type') ?? (isPage ? PAGE_TYPE : '')));
    },
    release: async (body) => {
      if (isPage && response.statusCode >= 500) return fail(response, asked, options);
      const isHtml = String(response.getHeader('Content-Type')).startsWith(PAGE_TYPE);
      if (!isHtml) return send(response, asked, body);
      const page = response.statusCode === 404 ? await missingPage(path, body, options) : body;
      const plain = toPlainPage(response, page);
      if (isForAll(response)) rendering?.keep({ headers: response.getHeaders(), body: plain });
      rendering?.end();
      return send(response, asked, plain);
    },
  };
  return handle(request, response);
}

/** Takes out of the request what the exit answers itself, so that the handler gives the one whole page there is. */
function simplify(request: IncomingMessage, isPage: boolean): Asked {
  const { headers } = request;
  const asked = {
    acceptEncoding: headers['accept-encoding']?.toString(),
    ifNoneMatch: headers['if-none-match'],
    locale: splitAddress(request.url?.split('?', 1)[0] ?? '/').locale,
  };
  delete headers['accept-encoding'];
  if (!isPage) return asked;
  request.method = 'GET'; // the head of an answer is known by its body; Node sends none for a HEAD
  for (const name of Object.keys(headers)) if (ROUTER_HEADERS.test(name)) delete headers[name];
  return asked;
}

/** A plain page and nothing else. */
function isForAll(response: HeldResponse): boolean {
  return response.statusCode === 200 && response.hasHeader('ETag') && !response.hasHeader('Set-Cookie');
}

/** Answers with a page that was rendered a moment ago; false where there is none. */
async function sendKept(
  response: HeldResponse,
  asked: Asked,
  pages: KeptPages,
  address: string,
): Promise<boolean> {
  const kept = await pages.find(address);
  if (kept === null) return false;
  for (const [name, value] of Object.entries(kept.headers)) {
    if (value !== undefined) response.setHeader(name, value);
  }
  await send(response, asked, kept.body, String(kept.headers.etag));
  return true;
}

/** The page without the framework, and its head set accordingly; as it is where it cannot do without. */
function toPlainPage(response: HeldResponse, body: Buffer): Buffer {
  const plain = body.byteLength <= MOST_PLAIN_BYTES ? plainReaderPage(body.toString()) : null;
  if (plain === null) return body;
  for (const name of response.getHeaderNames()) if (name.startsWith('x-nextjs-')) response.removeHeader(name);
  response.removeHeader('Link');
  const policy = response.getHeader('Content-Security-Policy');
  if (typeof policy === 'string') {
    response.setHeader('Content-Security-Policy', plainPagePolicy(policy, plain.inlineScripts));
  }
  const page = Buffer.from(plain.html);
  if (response.statusCode === 200) {
    response.setHeader('Cache-Control', PAGE_CACHING);
    response.setHeader('ETag', weakTag(page));
  }
  return page;
}

/** Where a page says in its midst that there is nothing, React leaves the saying so to its script: then the notice's own page. */
async function missingPage(path: string, body: Buffer, options: ExitOptions): Promise<Buffer> {
  if (body.includes('<main')) return body;
  const notice = await options.readPage(hrefIn(splitAddress(path).locale, MISSING));
  return notice === null ? body : Buffer.from(notice);
}

async function fail(response: HeldResponse, asked: Asked, options: ExitOptions): Promise<void> {
  const isAway = response.statusCode === 503 || (await options.isDatabaseAway());
  return sendFailure(response, asked, isAway ? 'away' : 'fault', options.siteName);
}

function sendFailure(
  response: HeldResponse,
  asked: Asked,
  failure: Failure,
  siteName: string,
): Promise<void> {
  const { status, headers, html } = failurePage(failure, siteName, asked.locale);
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return send(response, asked, Buffer.from(html));
}

/** Sends a whole body, compressed as its reader likes it, or 304 where the reader has it. `hash` stands for the body. */
async function send(response: HeldResponse, asked: Asked, body: Buffer, hash = weakTag(body)): Promise<void> {
  const etag = response.getHeader('ETag')?.toString();
  // Of what else a page of Next says it varies by the exit lets no handler see anything.
  const byType = BY_TYPE.test(String(response.getHeader('Vary') ?? ''));
  response.setHeader('Vary', byType ? 'Accept, Accept-Encoding' : 'Accept-Encoding');
  response.removeHeader('Accept-Ranges');
  if (response.statusCode === 200 && etag && asked.ifNoneMatch && matchesTag(asked.ifNoneMatch, etag)) {
    response.statusCode = 304;
    for (const name of ['Content-Type', 'Content-Length']) response.removeHeader(name);
    return response.send(null);
  }
  const forGood = /\bimmutable\b/.test(String(response.getHeader('Cache-Control')));
  const { coding, bytes } = await encodeBody(body, preferredCoding(asked.acceptEncoding), {
    hash,
    forGood,
  });
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
  response.setHeader('Content-Length', bytes.byteLength);
  response.send(bytes);
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null; // a '%' that no octet of UTF-8 follows
  }
}
