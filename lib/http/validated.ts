import { matchesTag, weakTag } from './entity-tag.ts';

interface Validated {
  body: string;
  contentType: string;
  /** When the newest thing in the body changed; null where nothing in it has a date. */
  lastModified: Date | null;
  cacheControl: string;
}

/** Whether the client has this state already (RFC 9110, 13.1). */
export function isFresh(request: Request, etag: string, lastModified: Date | null): boolean {
  const noneMatch = request.headers.get('if-none-match');
  if (noneMatch !== null) return matchesTag(noneMatch, etag); // overrides If-Modified-Since
  const since = Date.parse(request.headers.get('if-modified-since') ?? '');
  return (
    lastModified !== null && !Number.isNaN(since) && Math.floor(lastModified.getTime() / 1000) * 1000 <= since
  );
}

/** A 200 with ETag and Last-Modified, or a 304 that repeats them, as RFC 9110 has it. */
export function respondValidated(
  request: Request,
  { body, contentType, lastModified, cacheControl }: Validated,
): Response {
  const etag = weakTag(body);
  const headers = new Headers({ ETag: etag, 'Cache-Control': cacheControl, Vary: 'Accept-Encoding' });
  if (lastModified !== null) headers.set('Last-Modified', lastModified.toUTCString());
  if (isFresh(request, etag, lastModified)) return new Response(null, { status: 304, headers });
  headers.set('Content-Type', contentType);
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}
