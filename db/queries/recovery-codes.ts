import { and, eq, isNull, sql } from 'drizzle-orm';
import { recoveryCodes } from '../accounts-schema.ts';
import { database, type Transaction } from '../client.ts';

/** The account has these codes (sha-256, hex) and no others; none for an empty list. */
export async function replaceRecoveryCodes(
  tx: Transaction,
  userId: number,
  codeHashes: string[],
): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  if (codeHashes.length === 0) return;
  await tx.insert(recoveryCodes).values(codeHashes.map((codeHash) => ({ userId, codeHash })));
}

/** Uses a code up; false where the account has no such code left. */
export async function takeRecoveryCode(userId: number, codeHash: string): Promise<boolean> {
  const taken = await database()
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, codeHash),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return taken.length > 0;
}

/** How many codes an account has left. */
export async function countRecoveryCodes(userId: number): Promise<number> {
  return database().$count(
    recoveryCodes,
    and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)),
  );
}
