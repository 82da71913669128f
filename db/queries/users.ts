import { eq, sql } from 'drizzle-orm';
import { type UserRole, users } from '../accounts-schema.ts';
import { database } from '../client.ts';

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
}

const COLUMNS = {
  id: users.id,
  email: users.email,
  name: users.name,
  role: users.role,
  passwordHash: users.passwordHash,
  sessionVersion: users.sessionVersion,
};

/** The account of an e-mail address (lower-case), or null. */
export async function findUserByEmail(email: string): Promise<User | null> {
  const [user] = await database().select(COLUMNS).from(users).where(eq(users.email, email));
  return user ?? null;
}

/** An account by id, or null. */
export async function findUserById(id: number): Promise<User | null> {
  const [user] = await database().select(COLUMNS).from(users).where(eq(users.id, id));
  return user ?? null;
}

/** Adds an account; false where the address is taken. */
export async function insertUser(user: Omit<User, 'id' | 'sessionVersion'>): Promise<boolean> {
  const added = await database().insert(users).values(user).onConflictDoNothing().returning({ id: users.id });
  return added.length > 0;
}

/** Sets a new password and ends every session of the account; false where there is no such account. */
export async function updatePassword(email: string, passwordHash: string): Promise<boolean> {
  const changed = await database()
    .update(users)
    .set({ passwordHash, sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.email, email))
    .returning({ id: users.id });
  return changed.length > 0;
}

/** How many accounts there are. */
export async function countUsers(): Promise<number> {
  return database().$count(users);
}
