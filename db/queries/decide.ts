import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { articleDecisions, categories, credits, decisions } from '../schema.ts';

/** Who decided. */
export interface Decider {
  id: number;
  name: string;
}

export interface Decision {
  kind: string;
  subject: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** An id for a decision that is about to be recorded. */
export async function nextDecisionId(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('decisions', 'id')) as id`,
  );
  return Number(row?.id);
}

/** A decision as the log has it. */
export interface LoggedDecision extends Decision {
  id: number;
  userName: string;
  at: Date;
}

export async function findDecision(tx: Transaction, id: number): Promise<LoggedDecision | null> {
  const columns = {
    id: decisions.id,
    userName: decisions.userName,
    at: decisions.at,
    kind: decisions.kind,
    subject: decisions.subject,
    before: decisions.before,
    after: decisions.after,
  };
  const [row] = await tx.select(columns).from(decisions).where(eq(decisions.id, id));
  return (row as LoggedDecision | undefined) ?? null;
}

/** The decision that took this one back; null where it stands. */
export async function findUndoOf(tx: Transaction, id: number): Promise<number | null> {
  const [row] = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(eq(decisions.subject, `decision:${id}`))
    .limit(1);
  return row?.id ?? null;
}

/** Adds one audit row under an id that was taken before. */
export async function recordDecision(
  tx: Transaction,
  by: Decider,
  made: Decision & { id: number },
): Promise<void> {
  await tx.execute(sql`
    insert into decisions (id, user_id, user_name, kind, subject, before, after) overriding system value
    values (${made.id}, ${by.id}, ${by.name}, ${made.kind}, ${made.subject}, ${JSON.stringify(made.before)}::jsonb,
      ${JSON.stringify(made.after)}::jsonb)`);
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
