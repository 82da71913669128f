import { type SQL, sql } from 'drizzle-orm';

/** `in ${idList(ids)}`: any number of ids as one parameter, where each its own costs client and server time. */
export function idList(ids: readonly string[]): SQL {
  return sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
}
