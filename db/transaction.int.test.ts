import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from './client.ts';
import { transact } from './transaction.ts';

afterAll(closeDatabase);

test('of two that hold what the other needs, both come through', async () => {
  const names = ['deadlock-one', 'deadlock-two'] as const;
  const lock = (name: string) => sql`select pg_advisory_xact_lock(hashtext(${name}))`;
  let holding = 0;
  const both = Promise.withResolvers<void>();
  let runs = 0;
  const take = (first: string, second: string) =>
    transact(async (tx) => {
      runs += 1;
      await tx.execute(lock(first));
      holding += 1;
      if (holding === 2) both.resolve();
      await both.promise;
      await tx.execute(lock(second));
      return first;
    });
  const [one, two] = names;
  expect(await Promise.all([take(one, two), take(two, one)])).toEqual([one, two]);
  expect(runs).toBe(3);
});

test('any other fault is told at once', async () => {
  let runs = 0;
  const fails = transact(async (tx) => {
    runs += 1;
    await tx.execute(sql`select 1 / 0`);
  });
  await expect(fails).rejects.toThrow();
  expect(runs).toBe(1);
});
