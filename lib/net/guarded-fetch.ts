import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { config } from '#lib/config.ts';
import { type FetchFault, FetchFaultError } from './fetch-fault.ts';
import { checkTarget, type FetchTarget, type ResolveHost, resolveHost } from './fetch-target.ts';

export interface FetchRules {
  /** For all of it, from the first look-up to the last byte. */
  readonly timeoutMs: number;
  /** For each connection, TLS included. */
  readonly connectMs: number;
  readonly maxBytes: number;
  /** The Accept header. */
  readonly accept: string;
  /** Whether a media type is wanted; lower case, without parameters, '' where the server names none. */
  readonly wants: (mediaType: string) => boolean;
}

export type Fetched =
  | { readonly ok: true; readonly url: string; readonly mediaType: string; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: FetchFault; readonly status: number | null };

interface Guard {
  readonly fetchAllow: readonly string[];
  readonly siteUrl: string | null;
  readonly resolve?: ResolveHost;
}

const MOST_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * The only way out of the portal: a GET of a public http or https address. Names are looked up once for each hop and
 * the connection goes to an address that was looked at, so that a name cannot mean another host a moment later. No
 * Referer, no cookies, no compression; redirects are followed by hand and looked at again. See
 * docs/decisions/0018-pictures.md.
 */
export async function guardedFetch(
  address: string,
  rules: FetchRules,
  guard: Guard = config(),
): Promise<Fetched> {
  const signal = AbortSignal.timeout(rules.timeoutMs);
  try {
    return await follow(address, rules, guard, signal);
  } catch (error) {
    if (signal.aborted) return { ok: false, reason: 'timeout', status: null };
    if (error instanceof FetchFaultError) return { ok: false, reason: error.fault, status: error.status };
    throw error;
  }
}

async function follow(
  address: string,
  rules: FetchRules,
  guard: Guard,
  signal: AbortSignal,
): Promise<Fetched> {
  let next = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const looked = checkTarget(next, guard.fetchAllow, guard.resolve ?? resolveHost);
    const target = await orAbort(looked, signal);
    const response = await ask(target, rules, guard, signal);
    const status = response.statusCode ?? 0;
    if (!REDIRECTS.has(status)) return take(target, response, rules);
    response.destroy();
    const location = URL.parse(response.headers.location ?? '', target.url);
    if (!location) throw new FetchFaultError('status', { status });
    next = location.href;
  }
  throw new FetchFaultError('too-many-redirects');
}

/** A look-up cannot be called back, but nobody needs to wait for it. */
function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new FetchFaultError('timeout')), { once: true });
  });
  return Promise.race([work, aborted]);
}

function ask(
  target: FetchTarget,
  rules: FetchRules,
  guard: Guard,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const isSecure = target.url.protocol === 'https:';
  const options: RequestOptions = {
    lookup: answerWith(target),
    agent: false,
    signal,
    headers: {
      Accept: rules.accept,
      'Accept-Encoding': 'identity',
      'User-Agent': `Baolan/0.1 (news portal${guard.siteUrl === null ? '' : `; +${guard.siteUrl}`})`,
    },
  };
  return new Promise((resolve, reject) => {
    const outgoing = (isSecure ? requestHttps : requestHttp)(target.url, options);
    const tooLong = () => outgoing.destroy(new FetchFaultError('timeout'));
    const timer = setTimeout(tooLong, rules.connectMs);
    outgoing.once('socket', (socket) => {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(timer));
    });
    outgoing.once('close', () => clearTimeout(timer));
    outgoing.once('response', (response) => {
      // What breaks later is told to whoever reads the body; nobody may be reading.
      response.on('error', () => undefined);
      resolve(response);
    });
    outgoing.on('error', (error) => reject(asFault(error)));
    outgoing.end();
  });
}

/** Gives the connection what was looked at, whatever it asks for. */
function answerWith({ addresses }: FetchTarget): LookupFunction {
  return (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

async function take(target: FetchTarget, response: IncomingMessage, rules: FetchRules): Promise<Fetched> {
  try {
    const mediaType = (response.headers['content-type'] ?? '').replace(/;.*$/s, '').trim().toLowerCase();
    const coding = response.headers['content-encoding'] ?? 'identity';
    const status = response.statusCode ?? 0;
    if (status !== 200) throw new FetchFaultError('status', { status });
    // We asked for none; unpacked it could be of any size.
    if (coding !== 'identity' || !rules.wants(mediaType)) throw new FetchFaultError('wrong-type');
    const bytes = await readBody(response, rules.maxBytes);
    return { ok: true, url: target.url.href, mediaType, bytes };
  } finally {
    response.destroy();
  }
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw new FetchFaultError('too-large');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new FetchFaultError('too-large');
      chunks.push(chunk);
    }
  } catch (error) {
    throw asFault(error);
  }
  return Buffer.concat(chunks);
}

function asFault(error: unknown): unknown {
  if (error instanceof FetchFaultError) return error;
  return new FetchFaultError('connection-failed', { cause: error });
}
