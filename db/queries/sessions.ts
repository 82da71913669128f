import { and, desc, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm';
import type { ListedSession } from '#lib/articles/desk-accounts.ts';
import { sessions, type UserRole, users } from '../accounts-schema.ts';
import { database, type Transaction } from '../client.ts';

/** When a session ends by itself. */
export interface SessionLimits {
  /** It was not used since. */
  seenAfter: Date;
  /** It began before. */
  createdAfter: Date;
}

/** A session that goes on, with its account. */
export interface LiveSession {
  sessionId: string;
  seenAt: Date;
  sessionVersion: number;
  id: number;
  email: string;
  name: string;
  role: UserRole;
}

const isLive = ({ seenAfter, createdAfter }: SessionLimits) =>
  and(isNull(sessions.endedAt), gt(sessions.seenAt, seenAfter), gt(sessions.createdAt, createdAfter));

/** Begins a session, and forgets those of the account that nobody can use any more. */
export async function insertSession(
  session: { id: string; userId: number; userAgent: string },
  forgetBefore: Date,
): Promise<void> {
  await database().insert(sessions).values(session);
  await database()
    .delete(sessions)
    .where(and(eq(sessions.userId, session.userId), lt(sessions.createdAt, forgetBefore)));
}

/** A session that was neither ended nor left unused, of an account that was not removed; else null. */
export async function findLiveSession(id: string, limits: SessionLimits): Promise<LiveSession | null> {
  const [found] = await database()
    .select({
      sessionId: sessions.id,
      seenAt: sessions.seenAt,
      sessionVersion: users.sessionVersion,
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, id), isLive(limits), isNull(users.removedAt)));
  return found ?? null;
}

/** Notes that a session is used, where the last note is older than `before`. */
export async function touchSession(id: string, before: Date): Promise<void> {
  await database()
    .update(sessions)
    .set({ seenAt: sql`now()` })
    .where(and(eq(sessions.id, id), lt(sessions.seenAt, before)));
}

/** Ends one session of an account. */
export async function endSessionOf(userId: number, id: string): Promise<void> {
  await database()
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId), isNull(sessions.endedAt)));
}

/** Ends the sessions of an account, but for `except`. */
export async function endSessionsOf(tx: Transaction, userId: number, except = ''): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt), ne(sessions.id, except)));
}

const MOST_LISTED = 50;

/** The sessions of an account that go on, the one used last first. */
export async function listSessionsOf(userId: number, limits: SessionLimits): Promise<ListedSession[]> {
  return database()
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isLive(limits)))
    .orderBy(desc(sessions.seenAt), desc(sessions.id))
    .limit(MOST_LISTED);
}
