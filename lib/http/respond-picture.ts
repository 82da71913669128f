import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { findServedPicture } from '#lib/pictures/find-served-picture.ts';
import { pictureType } from '#lib/pictures/picture-path.ts';
import { problem } from './problem.ts';
import { isFresh } from './validated.ts';

/** A picture may be replaced under its name; an hour later everybody has the new one. */
const CACHE_CONTROL = 'public, max-age=3600, stale-while-revalidate=86400';
/** A drawing that is opened by itself is a document: nothing in it may run or load. next.config.mjs says it too. */
const SVG_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/** The picture at `/media/<key>/<path>` of a folder that was imported: 200, 304 or 404. */
export async function respondPicture(request: Request): Promise<Response> {
  const file = await findServedPicture(new URL(request.url).pathname);
  const handle = file ? await open(file).catch(() => null) : null;
  if (!file || !handle) return problem(404, 'Not found', 'There is no such picture.');
  return send(request, handle, pictureType(file) ?? 'application/octet-stream');
}

async function send(request: Request, handle: FileHandle, type: string): Promise<Response> {
  const { size, mtime } = await handle.stat();
  const etag = `"${size.toString(36)}-${mtime.getTime().toString(36)}"`;
  const headers = new Headers({
    ETag: etag,
    'Last-Modified': mtime.toUTCString(),
    'Cache-Control': CACHE_CONTROL,
    'X-Content-Type-Options': 'nosniff',
  });
  if (type === 'image/svg+xml') headers.set('Content-Security-Policy', SVG_POLICY);
  if (isFresh(request, etag, mtime)) {
    await handle.close();
    return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', type);
  headers.set('Content-Length', String(size));
  if (request.method !== 'HEAD') return new Response(streamOf(handle), { headers });
  await handle.close();
  return new Response(null, { headers });
}

/** The stream closes the file at its end, and when the client goes away. */
function streamOf(handle: FileHandle): BodyInit {
  return Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
}
