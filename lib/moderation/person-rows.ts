import { z } from 'zod';
import { CREDIT_ROLES, SURE_CREDIT } from '#lib/articles/article.ts';

// Rows of people and credits as decisions handle them: the columns that a decision reads are checked, all others
// pass through as they are.

const personSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  name_key: z.string(),
  slug: z.string(),
  merged_into: z.number().nullable(),
  not_person: z.boolean(),
  version: z.number(),
});
export type PersonRow = z.output<typeof personSchema>;

const creditSchema = z.looseObject({
  id: z.number(),
  article_id: z.string(),
  person_id: z.number(),
  role: z.enum(CREDIT_ROLES),
  position: z.number(),
  printed: z.string(),
  confidence: z.number(),
  status: z.enum(['shown', 'proposed', 'rejected']),
  decided_at: z.string().nullable(),
  // The log keeps rows from before there was this column.
  set_aside: z.enum(['shown', 'proposed', 'rejected']).nullable().default(null),
});
export type CreditRow = z.output<typeof creditSchema>;

export const toPeople = (rows: readonly unknown[]): PersonRow[] => z.array(personSchema).parse(rows);
export const toCredits = (rows: readonly unknown[]): CreditRow[] => z.array(creditSchema).parse(rows);

/**
 * What becomes of a credit under somebody who is, or is not, a person: of what is none nothing is shown, and what an
 * editor had decided is set aside; otherwise that word stands, and without one it is what the import makes of it.
 */
export function creditUnder(credit: CreditRow, notPerson: boolean): CreditRow {
  const { status, decided_at, set_aside, confidence } = credit;
  if (notPerson && status === 'rejected') return credit;
  if (notPerson) return { ...credit, status: 'rejected', set_aside: decided_at === null ? null : status };
  if (set_aside !== null) return { ...credit, status: set_aside, set_aside: null };
  if (decided_at !== null) return credit;
  return { ...credit, status: confidence >= SURE_CREDIT ? 'shown' : 'proposed' };
}
