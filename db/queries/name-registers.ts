import { inArray } from 'drizzle-orm';
import { nameKey } from '#lib/articles/name-key.ts';
import { slugify, uniqueSlug } from '#lib/articles/slug.ts';
import type { Transaction } from '../client.ts';
import { people, sources } from '../schema.ts';

// Sources and people are registers of names: one row for each name key, made when first seen.

type Register = typeof sources | typeof people;

async function findIds(tx: Transaction, register: Register, keys: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: register.id, key: register.nameKey })
    .from(register)
    .where(inArray(register.nameKey, keys));
  return new Map(rows.map((row) => [row.key, row.id]));
}

async function takenSlugs(tx: Transaction, register: Register, names: string[]): Promise<Set<string>> {
  const bases = names.map(slugify);
  const rows = await tx.select({ slug: register.slug }).from(register).where(inArray(register.slug, bases));
  return new Set(rows.map((row) => row.slug));
}

async function addNames(tx: Transaction, register: Register, names: string[]): Promise<void> {
  const taken = await takenSlugs(tx, register, names);
  const rows = names.map((name) => {
    const slug = uniqueSlug(slugify(name), name, (candidate) => taken.has(candidate));
    taken.add(slug);
    return { name, nameKey: nameKey(name), slug };
  });
  await tx.insert(register).values(rows).onConflictDoNothing({ target: register.nameKey });
}

async function ensureNames(
  tx: Transaction,
  register: Register,
  names: string[],
): Promise<Map<string, number>> {
  const byKey = new Map(names.map((name) => [nameKey(name), name]));
  if (byKey.size === 0) return new Map();
  const known = await findIds(tx, register, [...byKey.keys()]);
  const unknown = [...byKey].filter(([key]) => !known.has(key)).map(([, name]) => name);
  if (unknown.length === 0) return known;
  await addNames(tx, register, unknown);
  return findIds(tx, register, [...byKey.keys()]);
}

/** Ids of publishers by name key; unknown ones are added. */
export function ensureSources(tx: Transaction, names: string[]): Promise<Map<string, number>> {
  return ensureNames(tx, sources, names);
}

/** Ids of people by name key; unknown ones are added. A name that was merged gives the person it leads to. */
export async function ensurePeople(tx: Transaction, names: string[]): Promise<Map<string, number>> {
  const ids = await ensureNames(tx, people, names);
  if (ids.size === 0) return ids;
  // Locked, so that a merge that is under way is waited for, and its outcome read.
  const merged = await tx
    .select({ id: people.id, into: people.mergedInto })
    .from(people)
    .where(inArray(people.id, [...ids.values()]))
    .orderBy(people.id)
    .for('key share');
  const led = new Map(merged.map(({ id, into }) => [id, into]));
  return new Map([...ids].map(([key, id]) => [key, led.get(id) ?? id]));
}
