import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { categories, credits, decisions, people } from '../schema.ts';

/** Who decided. */
export interface Decider {
  id: number;
  name: string;
}

interface Decision {
  kind: string;
  subject: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** Adds the audit row of a decision; call it in the decision's own transaction. */
export async function recordDecision(tx: Transaction, by: Decider, decision: Decision): Promise<void> {
  await tx.insert(decisions).values({ userId: by.id, userName: by.name, ...decision });
}

/** Turns a proposed category into an approved one; null where it is not proposed (any more). */
export async function setCategoryApproved(tx: Transaction, id: number): Promise<{ name: string } | null> {
  const [changed] = await tx
    .update(categories)
    .set({ status: 'approved' })
    .where(and(eq(categories.id, id), eq(categories.status, 'proposed')))
    .returning({ name: categories.name });
  return changed ?? null;
}

/** Decides a proposed credit; null where it is not proposed (any more). */
export async function setCreditStatus(
  tx: Transaction,
  id: number,
  status: 'shown' | 'rejected',
): Promise<{ name: string; articleId: string } | null> {
  const [changed] = await tx
    .update(credits)
    .set({ status, decidedAt: new Date() })
    .where(and(eq(credits.id, id), eq(credits.status, 'proposed')))
    .returning({ articleId: credits.articleId, personId: credits.personId });
  if (!changed) return null;
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, changed.personId));
  return { name: person?.name ?? '', articleId: changed.articleId };
}
