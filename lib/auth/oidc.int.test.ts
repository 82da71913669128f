import { afterAll, expect, test } from 'vitest';
import { closeDatabase, database } from '#db/client.ts';
import { changeUser, insertUser } from '#db/queries/users.ts';
import { oidcProviders, userOfClaims } from './oidc.ts';

afterAll(closeDatabase);

const person = { email: 'lin@example.org', name: '林晚秋', role: 'editor', passwordHash: null } as const;
const id = (await insertUser(person)) ?? 0;
const claims = { sub: 'one', email: 'Lin@Example.org', email_verified: true };
const NOBODY = { id: 'nobody' };

test('a verified address of an account is that account, with or without a password', async () => {
  expect(await userOfClaims(claims)).toMatchObject({ id: `${id}`, name: '林晚秋', sessionVersion: 1 });
});

test.each([
  [{ ...claims, email_verified: false }],
  [{ ...claims, email_verified: 'true' }],
  [{ sub: 'one', email: 'lin@example.org' }],
  [{ ...claims, email: 'stranger@example.org' }],
  [{ ...claims, sub: '' }],
  [null],
])('%j is nobody', async (others) => {
  expect(await userOfClaims(others)).toEqual(NOBODY);
});

test('who was removed is nobody', async () => {
  await database().transaction((tx) => changeUser(tx, id, { removedAt: new Date() }));
  expect(await userOfClaims(claims)).toEqual(NOBODY);
});

test('without settings there is no provider; with them it is the issuer that is asked', () => {
  expect(oidcProviders(null)).toEqual([]);
  const [provider] = oidcProviders({ issuer: 'https://id.example/', clientId: 'a', clientSecret: 'b' });
  expect(provider?.wellKnown).toBe('https://id.example/.well-known/openid-configuration');
});
