import { z } from 'zod';
import { CREDIT_ROLES } from '#lib/articles/article.ts';
import type { CreditChange } from './decide-article-credits.ts';
import type { PersonChange } from './plan-people.ts';
import { readVersions } from './read-versions.ts';

const MOST_NAME = 80;
const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const name = z
  .string()
  .max(MOST_NAME)
  .transform((text) => text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim());

const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), id, into: id }),
  z.object({ kind: z.literal(['split', 'not-person', 'person']), id }),
  z.object({ kind: z.literal(['alias', 'rename']), id, name }),
]);
const byNameSchema = z.object({ kind: z.literal('merge'), id, name });

/** A change of people as a form or an address asks for it, and the versions its author had before them. */
export interface AskedPersonChange {
  change: PersonChange;
  versions: Record<number, number>;
}

/** Reads what a form or an address asks for; null where that makes no sense. */
export function readPersonChange(given: Record<string, unknown>): AskedPersonChange | null {
  const change = changeSchema.safeParse(given);
  return change.success ? { change: change.data, versions: readVersions(given.versions) } : null;
}

/** A merge into somebody who is called by name: whom the name stands for is yet to be found. */
export function readMergeByName(given: Record<string, unknown>): { id: number; name: string } | null {
  const asked = byNameSchema.safeParse(given);
  return asked.success && given.into === undefined ? { id: asked.data.id, name: asked.data.name } : null;
}

const role = z.enum(CREDIT_ROLES).exclude(['source']);
const seen = z.string().max(80);
const creditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), name, role }),
  z.object({ kind: z.literal('correct'), id, seen, name, role }),
  z.object({ kind: z.literal(['approve', 'reject', 'up', 'down']), id, seen }),
]);

/** Reads what a form asks for about one credit of an article; null where that makes no sense. */
export function readCreditChange(
  given: Record<string, unknown>,
): { articleId: string; change: CreditChange } | null {
  const change = creditSchema.safeParse(given);
  const articleId = z
    .string()
    .regex(/^[a-z2-7]{12}$/)
    .safeParse(given.articleId);
  return change.success && articleId.success ? { articleId: articleId.data, change: change.data } : null;
}
