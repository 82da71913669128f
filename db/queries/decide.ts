import { desc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { decisions } from '../schema.ts';

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

/** Who made a decision; a row's version is the decision that changed it last. Null for none. */
export async function findDecider(
  tx: Transaction,
  id: number,
): Promise<{ by: string; at: Date; userId: number | null; kind: string } | null> {
  const [row] = await tx
    .select({ by: decisions.userName, at: decisions.at, userId: decisions.userId, kind: decisions.kind })
    .from(decisions)
    .where(eq(decisions.id, id));
  return row ?? null;
}

/** The newest decision about a subject; null where there is none. */
export async function findNewestAbout(
  tx: Transaction,
  subject: string,
): Promise<{ by: string; at: Date } | null> {
  const [row] = await tx
    .select({ by: decisions.userName, at: decisions.at })
    .from(decisions)
    .where(eq(decisions.subject, subject))
    .orderBy(desc(decisions.id))
    .limit(1);
  return row ?? null;
}

/** Adds one audit row under an id that was taken before. */
export async function recordDecision(
  tx: Transaction,
  by: Decider,
  made: Decision & { id: number; articles?: number },
): Promise<void> {
  await tx.execute(sql`
    insert into decisions (id, user_id, user_name, kind, subject, before, after, articles) overriding system value
    values (${made.id}, ${by.id}, ${by.name}, ${made.kind}, ${made.subject}, ${JSON.stringify(made.before)}::jsonb,
      ${JSON.stringify(made.after)}::jsonb, ${made.articles ?? null})`);
}
