import { z } from 'zod';
import type { WantedChange } from './change-categories.ts';
import { readVersions } from './read-versions.ts';

const MOST_NAME = 120;
const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
/** A name in one line; empty where nothing is left of it. */
export const categoryName = z
  .string()
  .max(MOST_NAME)
  .transform((text) => text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim());
/** An empty choice is the top of the tree. */
const parentId = z.union([z.literal('').transform(() => null), z.null(), id]);
const slug = categoryName.transform((text) => (text === '' ? null : text)).default(null);

/** Nothing typed is nothing. */
const blank = (text: z.ZodType<string, string>) =>
  text.transform((value) => (value === '' ? null : value)).default(null);
const colour = z.union([z.literal(''), z.string().regex(/^#[0-9a-f]{6}$/i)]);
const MOST_SIBLINGS = 2_000;

const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), name: categoryName, parentId }),
  z.object({ kind: z.literal('rename'), id, name: categoryName, slug }),
  z.object({ kind: z.literal('move'), id, parentId }),
  z
    .object({ kind: z.literal('merge'), id, into: id })
    .transform(({ id: source, ...rest }) => ({ ...rest, ids: [source] })),
  z.object({ kind: z.literal('hide'), id }),
  z.object({ kind: z.literal('show'), id }),
  z.object({ kind: z.literal('order'), ids: z.array(id).min(1).max(MOST_SIBLINGS) }),
  z.object({ kind: z.literal('dress'), id, description: blank(categoryName), colour: blank(colour) }),
]);

/** A change as a form or an address asks for it, and the versions its author had before them. */
export interface AskedChange {
  change: WantedChange;
  versions: Record<number, number>;
}

/** Reads what a form or an address asks for; null where that makes no sense. */
export function readChange(given: Record<string, unknown>): AskedChange | null {
  const change = changeSchema.safeParse(given);
  if (!change.success) return null;
  return { change: change.data, versions: readVersions(given.versions) };
}
