import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { insertUser } from '#db/queries/users.ts';
import { describeFailure } from './describe-failure.ts';

afterAll(closeDatabase);

test('a query that Postgres refuses comes out as one line without its parameters', async () => {
  // Postgres takes no NUL in a text.
  const user = {
    email: 'a@example.org',
    name: '编\0辑',
    role: 'editor',
    passwordHash: 'hash-secret',
  } as const;
  const failure = await insertUser(user).catch((error: unknown) => error);
  expect(String(failure)).toContain('hash-secret');
  expect(describeFailure(failure)).toMatch(/^[^\n]*invalid byte sequence[^\n]*\(22021\)$/);
  expect(describeFailure(failure)).not.toContain('secret');
});
