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
});
export type CreditRow = z.output<typeof creditSchema>;

export const toPeople = (rows: readonly unknown[]): PersonRow[] => z.array(personSchema).parse(rows);
export const toCredits = (rows: readonly unknown[]): CreditRow[] => z.array(creditSchema).parse(rows);

/**
 * What becomes of a credit under somebody who is, or is not, a person: of what is none nothing is shown; otherwise an
 * editor's word stands, and without one it is what the import makes of it.
 */
export function statusUnder(credit: CreditRow, notPerson: boolean): CreditRow['status'] {
  if (notPerson) return 'rejected';
  if (credit.decided_at !== null) return credit.status;
  return credit.confidence >= SURE_CREDIT ? 'shown' : 'proposed';
}
