import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { findUserByEmail, updatePassword } from '#db/queries/users.ts';
import { ensureFirstEditor } from './first-editor.ts';
import { hashPassword } from './password.ts';
import { signIn } from './sign-in.ts';

afterAll(closeDatabase);
const made = await ensureFirstEditor({ adminEmail: null, adminPassword: null });
const email = made?.email ?? '';
const password = made?.password ?? '';

test('the first editor is made once', async () => {
  expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  expect(await ensureFirstEditor({ adminEmail: null, adminPassword: null })).toBeNull();
});

test('an address is known whatever its case; a password is not', async () => {
  expect(await signIn({ email: ` ${email.toUpperCase()} `, password }, '192.0.2.1')).toMatchObject({
    ok: true,
  });
  expect(await signIn({ email, password: password.toUpperCase() }, '192.0.2.1')).toEqual({
    ok: false,
    reason: 'wrong',
  });
});

test.each([[null], [{}], [{ email, password: '' }], [{ email: ['x'], password: { $ne: 1 } }]])(
  '%j is refused like a wrong password',
  async (credentials) => {
    expect(await signIn(credentials, '192.0.2.2')).toEqual({ ok: false, reason: 'wrong' });
  },
);

test('guessing is throttled at its address and leaves the owner in', async () => {
  for (let n = 0; n < 8; n += 1) await signIn({ email, password: 'guess' }, '198.51.100.7');
  expect(await signIn({ email, password }, '198.51.100.7')).toMatchObject({ ok: false, reason: 'throttled' });
  expect(await signIn({ email, password }, '192.0.2.1')).toMatchObject({ ok: true });
});

test('a new password ends earlier sessions', async () => {
  const before = await findUserByEmail(email);
  await updatePassword(email, await hashPassword('quite another one'));
  const after = await findUserByEmail(email);
  expect(after?.sessionVersion).toBe((before?.sessionVersion ?? 0) + 1);
});
