import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { articleDecisions, categories, credits, decisions } from '../schema.ts';

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

/** Adds an audit row for each decision; call it in the decisions' own transaction. */
export async function recordDecisions(tx: Transaction, by: Decider, made: Decision[]): Promise<void> {
  await tx
    .insert(decisions)
    .values(made.map((decision) => ({ userId: by.id, userName: by.name, ...decision })));
}

/** Turns proposed categories into approved ones; gives those that were still proposed. */
export async function setCategoriesApproved(tx: Transaction, ids: number[]): Promise<{ id: number }[]> {
  return tx
    .update(categories)
    .set({ status: 'approved' })
    .where(and(inArray(categories.id, ids), eq(categories.status, 'proposed')))
    .returning({ id: categories.id });
}

/** Decides proposed credits; gives those that were still proposed. */
export async function setCreditsStatus(
  tx: Transaction,
  ids: number[],
  status: 'shown' | 'rejected',
): Promise<{ id: number; articleId: string }[]> {
  return tx
    .update(credits)
    .set({ status, decidedAt: new Date() })
    .where(and(inArray(credits.id, ids), eq(credits.status, 'proposed')))
    .returning({ id: credits.id, articleId: credits.articleId });
}

/** Notes the date an editor gave an article; showArticles then makes it the one that readers see. */
export async function setPublishedAt(tx: Transaction, articleId: string, publishedAt: Date): Promise<void> {
  await tx
    .insert(articleDecisions)
    .values({ articleId, publishedAt })
    .onConflictDoUpdate({
      target: articleDecisions.articleId,
      set: { publishedAt, version: sql`article_decisions.version + 1`, decidedAt: sql`now()` },
    });
}
