import { z } from 'zod';
import { type ArticleChange, MOST_POSITION } from '#lib/articles/article-change.ts';
import { parseDate } from '#lib/content-import/parse-date.ts';
import { DESK_TIME_ZONE } from './date-article.ts';

export const MOST_TITLE = 500;
export const MOST_TEXT = 2_000;

/** A text as a field of one line gives it back. */
export function foldLine(text: string, most: number): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, most);
}

const line = (most: number) =>
  z
    .string()
    .max(4 * most)
    .transform((text) => foldLine(text, most));
/** A field that is left empty goes back to what came in. */
const orImported = (most: number) =>
  line(most)
    .transform((text) => text || null)
    .nullable()
    .default(null);
/** A time on a Beijing clock as a datetime-local field sends it, or one with a zone; ISO 8601 in UTC comes out. */
const time = z
  .string()
  .max(40)
  .transform((printed, context) => {
    const parsed = parseDate(printed, DESK_TIME_ZONE);
    if (parsed.ok) return parsed.date.toISOString();
    context.addIssue({ code: 'custom', message: 'date-unreadable' });
    return z.NEVER;
  });
const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const ids = z.preprocess(
  (given) => (Array.isArray(given) ? given : [given]).filter((value) => value !== ''),
  z.array(id).min(1).max(10),
);

const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['hide', 'show', 'unfeature', 'unfile', 'unschedule', 'restore']) }),
  z.object({
    kind: z.literal('feature'),
    position: z.coerce.number().int().min(1).max(MOST_POSITION).default(1),
    until: z.union([z.literal('').transform(() => null), time]).default(null),
  }),
  z.object({ kind: z.literal('text'), title: orImported(MOST_TITLE), dek: orImported(MOST_TEXT) }),
  z
    .object({ kind: z.enum(['file', 'add']), categoryId: ids })
    .transform(({ kind, categoryId }) => ({ kind, categoryIds: [...new Set(categoryId)] })),
  z.object({ kind: z.literal('schedule'), from: time }),
  z.object({ kind: z.literal('withdraw'), notice: line(MOST_TEXT).pipe(z.string().min(1)) }),
]);

export type ReadChange =
  | { ok: true; change: ArticleChange }
  | { ok: false; reason: 'date-unreadable' | 'category-missing' | 'notice-missing' | 'failed' };

/** Reads what a form or an address asks for. */
export function readArticleChange(given: Readonly<Record<string, unknown>>): ReadChange {
  const read = changeSchema.safeParse(given);
  if (read.success) return { ok: true, change: read.data };
  const fields = new Set(read.error.issues.map(({ path }) => path[0]));
  if (fields.has('until') || fields.has('from')) return { ok: false, reason: 'date-unreadable' };
  if (fields.has('categoryId')) return { ok: false, reason: 'category-missing' };
  return { ok: false, reason: fields.has('notice') ? 'notice-missing' : 'failed' };
}
