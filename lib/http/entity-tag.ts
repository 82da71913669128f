import { createHash } from 'node:crypto';

/**
 * A weak entity tag (RFC 9110, 8.8.3) of a body before it is compressed: weak, since it is the same in each coding.
 */
export function weakTag(body: string | Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether an If-None-Match names this tag, by weak comparison (RFC 9110, 8.8.3.2 and 13.1.2). */
export function matchesTag(ifNoneMatch: string, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag));
}
