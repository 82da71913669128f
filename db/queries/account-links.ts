import { and, eq, isNull, sql } from 'drizzle-orm';
import { accountLinks, users } from '../accounts-schema.ts';
import { database, type Transaction } from '../client.ts';

export interface NewAccountLink {
  /** sha-256, hex */
  tokenHash: string;
  kind: 'invitation' | 'reset';
  userId: number;
  createdBy: string;
  expiresAt: Date;
}

/** A link and the account that it is for. */
export interface AccountLink {
  kind: 'invitation' | 'reset';
  userId: number;
  email: string;
  name: string;
  expiresAt: Date;
  usedAt: Date | null;
  removedAt: Date | null;
}

/** Adds a link. */
export async function insertAccountLink(tx: Transaction, link: NewAccountLink): Promise<void> {
  await tx.insert(accountLinks).values(link);
}

/** The account's links can be used no more. */
export async function closeLinksOf(tx: Transaction, userId: number): Promise<void> {
  await tx
    .update(accountLinks)
    .set({ usedAt: sql`now()` })
    .where(and(eq(accountLinks.userId, userId), isNull(accountLinks.usedAt)));
}

const COLUMNS = {
  kind: accountLinks.kind,
  userId: accountLinks.userId,
  email: users.email,
  name: users.name,
  expiresAt: accountLinks.expiresAt,
  usedAt: accountLinks.usedAt,
  removedAt: users.removedAt,
};

/** The link of a token's hash, whatever became of it; null where there is none. */
export async function findAccountLink(tokenHash: string): Promise<AccountLink | null> {
  const [link] = await database()
    .select(COLUMNS)
    .from(accountLinks)
    .innerJoin(users, eq(users.id, accountLinks.userId))
    .where(eq(accountLinks.tokenHash, tokenHash));
  return link ?? null;
}

/** The same, locked with its account until the transaction ends. */
export async function lockAccountLink(tx: Transaction, tokenHash: string): Promise<AccountLink | null> {
  const [link] = await tx
    .select(COLUMNS)
    .from(accountLinks)
    .innerJoin(users, eq(users.id, accountLinks.userId))
    .where(eq(accountLinks.tokenHash, tokenHash))
    .for('update');
  return link ?? null;
}
