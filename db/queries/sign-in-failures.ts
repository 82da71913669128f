import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import { signInFailures } from '../accounts-schema.ts';
import { database } from '../client.ts';

/** Failures since `since` for each key that has any, with the time of the oldest of them. */
export async function countFailures(
  keys: string[],
  since: Date,
): Promise<{ key: string; n: number; oldest: Date }[]> {
  const rows = await database()
    .select({
      key: signInFailures.key,
      n: sql<number>`count(*)::int`,
      oldest: sql<string>`min(${signInFailures.at})`,
    })
    .from(signInFailures)
    .where(and(inArray(signInFailures.key, keys), gt(signInFailures.at, since)))
    .groupBy(signInFailures.key);
  return rows.map((row) => ({ ...row, oldest: new Date(row.oldest) }));
}

/** Notes a failure under each key, and forgets those older than `forgetBefore`. */
export async function addFailures(keys: string[], forgetBefore: Date): Promise<void> {
  await database()
    .insert(signInFailures)
    .values(keys.map((key) => ({ key })));
  await database().delete(signInFailures).where(lt(signInFailures.at, forgetBefore));
}

/** Forgets the failures of a key after a good sign-in. */
export async function clearFailures(key: string): Promise<void> {
  await database().delete(signInFailures).where(eq(signInFailures.key, key));
}
