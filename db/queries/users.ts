import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { ListedUser } from '#lib/articles/desk-accounts.ts';
import { accountLinks, sessions, type UserRole, users } from '../accounts-schema.ts';
import { database, type Transaction } from '../client.ts';
import { closeLinksOf } from './account-links.ts';
import { endSessionsOf } from './sessions.ts';

export { USER_ROLES, type UserRole } from '../accounts-schema.ts';

/** An account with what a sign-in needs. */
export interface User {
  id: number;
  email: string;
  name: string;
  role: UserRole;
  /** Null where no password was chosen. */
  passwordHash: string | null;
  sessionVersion: number;
  /** Base32; asked for from `totpConfirmedAt` on. */
  totpSecret: string | null;
  totpConfirmedAt: Date | null;
  removedAt: Date | null;
}

export type NewUser = Pick<User, 'email' | 'name' | 'role' | 'passwordHash'>;

const COLUMNS = {
  id: users.id,
  email: users.email,
  name: users.name,
  role: users.role,
  passwordHash: users.passwordHash,
  sessionVersion: users.sessionVersion,
  totpSecret: users.totpSecret,
  totpConfirmedAt: users.totpConfirmedAt,
  removedAt: users.removedAt,
};

/** The account of an e-mail address (lower-case), a removed one too, or null. */
export async function findUserByEmail(email: string): Promise<User | null> {
  const [user] = await database().select(COLUMNS).from(users).where(eq(users.email, email));
  return user ?? null;
}

/** An account by id, a removed one too, or null. */
export async function findUserById(id: number): Promise<User | null> {
  const [user] = await database().select(COLUMNS).from(users).where(eq(users.id, id));
  return user ?? null;
}

/** An account that stays as it is until the transaction ends, or null. */
export async function lockUser(tx: Transaction, id: number): Promise<User | null> {
  const [user] = await tx.select(COLUMNS).from(users).where(eq(users.id, id)).for('update');
  return user ?? null;
}

/**
 * Ids of the admins who can sign in, locked: whoever changes accounts waits here for whoever else does. An
 * admin who was invited and never came is none that others could rely on.
 */
export async function lockAdmins(tx: Transaction): Promise<number[]> {
  const signedIn = tx.select({ one: sql`1` }).from(sessions).where(eq(sessions.userId, users.id));
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.role, 'admin'),
        isNull(users.removedAt),
        or(isNotNull(users.passwordHash), sql`exists ${signedIn}`),
      ),
    )
    .orderBy(asc(users.id))
    .for('update');
  return rows.map(({ id }) => id);
}

/** Adds an account and gives its id; null where the address is taken. */
export async function insertUser(user: NewUser, tx: Transaction | null = null): Promise<number | null> {
  const [added] = await (tx ?? database())
    .insert(users)
    .values(user)
    .onConflictDoNothing()
    .returning({ id: users.id });
  return added?.id ?? null;
}

export type UserChange = Partial<
  Pick<User, 'role' | 'passwordHash' | 'totpSecret' | 'totpConfirmedAt' | 'removedAt'>
>;

/** Changes an account; its sessions go on. */
export async function changeUser(tx: Transaction, id: number, change: UserChange): Promise<void> {
  await tx.update(users).set(change).where(eq(users.id, id));
}

/** Changes an account and ends all its sessions: the rows, and whatever was signed under the older version. */
export async function changeUserAndEndSessions(
  tx: Transaction,
  id: number,
  change: UserChange,
): Promise<void> {
  await tx
    .update(users)
    .set({ ...change, sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.id, id));
  await endSessionsOf(tx, id);
}

/** Sets a new password and ends every session of the account; false where there is no such account. */
export async function updatePassword(email: string, passwordHash: string): Promise<boolean> {
  return database().transaction(async (tx) => {
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email)).for('update');
    if (!user) return false;
    await changeUserAndEndSessions(tx, user.id, { passwordHash });
    await closeLinksOf(tx, user.id);
    return true;
  });
}

/** Notes the 30 s step of a code as used; false where it or a later one was used before. */
export async function takeTotpStep(id: number, step: number): Promise<boolean> {
  const taken = await database()
    .update(users)
    .set({ totpLastStep: step })
    .where(and(eq(users.id, id), sql`coalesce(${users.totpLastStep}, 0) < ${step}`))
    .returning({ id: users.id });
  return taken.length > 0;
}

const MOST_LISTED = 500;

/** Accounts by name, removed ones last. */
export async function listUsers(): Promise<ListedUser[]> {
  const seen = database()
    .select({ at: sql<string | null>`max(${sessions.seenAt})` })
    .from(sessions)
    .where(eq(sessions.userId, users.id));
  const link = database()
    .select({ until: sql<string | null>`max(${accountLinks.expiresAt})` })
    .from(accountLinks)
    .where(
      and(
        eq(accountLinks.userId, users.id),
        isNull(accountLinks.usedAt),
        sql`${accountLinks.expiresAt} > now()`,
      ),
    );
  const rows = await database()
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      secondFactor: sql<boolean>`${users.totpConfirmedAt} is not null`,
      hasPassword: sql<boolean>`${users.passwordHash} is not null`,
      seenAt: sql<string | null>`(${seen})`,
      linkUntil: sql<string | null>`(${link})`,
      removedAt: users.removedAt,
    })
    .from(users)
    .orderBy(sql`${users.removedAt} is not null`, asc(users.name), asc(users.id))
    .limit(MOST_LISTED);
  const dateOf = (text: string | null) => (text === null ? null : new Date(text));
  return rows.map((row) => ({ ...row, seenAt: dateOf(row.seenAt), linkUntil: dateOf(row.linkUntil) }));
}

/** How many accounts there are. */
export async function countUsers(): Promise<number> {
  return database().$count(users);
}
