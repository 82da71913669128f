import { type Column, type SQL, sql } from 'drizzle-orm';

/** A position in a list ordered by (sort_at, id), newest first. */
export interface Keyset {
  sortAt: Date;
  id: string;
}

/** The opaque `?page=` value that continues after `last`. */
export function encodeKeyset(last: Keyset): string {
  return Buffer.from(`${last.sortAt.getTime()}_${last.id}`).toString('base64url');
}

/** Reads a `?page=` value; null for anything malformed, which means the first page. */
export function decodeKeyset(page: string | null): Keyset | null {
  if (page === null || page.length > 80) return null;
  const parts = /^(-?\d{1,15})_([a-z2-7]{12})$/.exec(Buffer.from(page, 'base64url').toString('latin1'));
  const [, time, id] = parts ?? [];
  return time === undefined || id === undefined ? null : { sortAt: new Date(Number(time)), id };
}

/** The condition for rows that come after `after` in (sortAt desc, id desc) order: one range of their index. */
export function afterKeyset(sortAt: Column, id: Column, after: Keyset | null): SQL | undefined {
  return after === null
    ? undefined
    : sql`(${sortAt}, ${id}) < (${after.sortAt.toISOString()}::timestamptz, ${after.id})`;
}

/** The `?page=` value in its one spelling, or null: what does not decode must not become a cache key. */
export function cleanKeyset(page: string | null): string | null {
  const keyset = decodeKeyset(page);
  return keyset === null ? null : encodeKeyset(keyset);
}
