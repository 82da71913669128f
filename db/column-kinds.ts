import { bigint, customType, type ExtraConfigColumn, timestamp } from 'drizzle-orm/pg-core';

/**
 * For indexes: the plain `desc` of a query puts nulls first; an index that says nulls last would never be
 * used for it.
 */
export const newest = (column: ExtraConfigColumn) => column.desc().nullsFirst();

export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const identity = (name: string) =>
  bigint(name, { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();
