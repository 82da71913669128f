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

/** Notes a failure under each key and gives their ids; forgets those older than `forgetBefore`. */
export async function addFailures(keys: string[], forgetBefore: Date): Promise<number[]> {
  const added = await database()
    .insert(signInFailures)
    .values(keys.map((key) => ({ key })))
    .returning({ id: signInFailures.id });
  await database().delete(signInFailures).where(lt(signInFailures.at, forgetBefore));
  return added.map(({ id }) => id);
}

/** Takes back what was noted of a try that was none. */
export async function takeBackFailures(ids: number[]): Promise<void> {
  await database().delete(signInFailures).where(inArray(signInFailures.id, ids));
}

/** Forgets the failures of a key after a good sign-in. */
export async function clearFailures(key: string): Promise<void> {
  await database().delete(signInFailures).where(eq(signInFailures.key, key));
}
