import { z } from 'zod';
import { CREDIT_ROLES } from '#lib/articles/article.ts';
import { CREDIT_MODES, type CreditOrder } from '#lib/articles/article-change.ts';
import { nameKey } from '#lib/articles/name-key.ts';

const MOST_NAMES = 5;
const MOST_NAME = 80;

const foldName = (text: string) => text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();

/** Names of several fields, or several in one, each once. */
const names = z
  .preprocess(
    (given) => (Array.isArray(given) ? given : [given]),
    z.array(z.string().max(MOST_NAMES * MOST_NAME)),
  )
  .transform((texts) => {
    const all = texts.flatMap((text) => text.split(/[、，,;；\n]/u)).map(foldName);
    return [
      ...new Map(all.filter((name) => nameKey(name) !== '').map((name) => [nameKey(name), name])).values(),
    ];
  })
  .pipe(z.array(z.string().max(MOST_NAME)).min(1).max(MOST_NAMES));

const orderSchema = z.object({
  kind: z.literal('credit'),
  role: z.enum(CREDIT_ROLES).exclude(['source']),
  mode: z.enum(CREDIT_MODES),
  name: names,
});

export type ReadOrder = { ok: true; order: CreditOrder } | { ok: false; reason: 'name-empty' | 'failed' };

/** Reads whom a form or an address wants to be credited, and for what. */
export function readCreditOrder(given: Readonly<Record<string, unknown>>): ReadOrder {
  const read = orderSchema.safeParse(given);
  if (read.success) {
    const { kind, role, mode, name } = read.data;
    return { ok: true, order: { kind, role, mode, names: name } };
  }
  const isName = read.error.issues.every(({ path }) => path[0] === 'name');
  return { ok: false, reason: isName ? 'name-empty' : 'failed' };
}
