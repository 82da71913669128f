import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { findUserByEmail, updatePassword } from '#db/queries/users.ts';
import { config, requireNextauthSecret } from '#lib/config.ts';
import { beginSession, resumeSession } from './desk-session.ts';
import { makeDevice } from './device-proof.ts';
import { ensureFirstEditor } from './first-editor.ts';
import { hashPassword } from './password.ts';
import { signIn } from './sign-in.ts';
import { noteFailure } from './throttle-sign-in.ts';

afterAll(closeDatabase);
const made = await ensureFirstEditor({ adminEmail: null, adminPassword: null });
const email = made?.email ?? '';
const password = made?.password ?? '';

const from = (address: string, device: string | null = null) => ({ address, device });

test('the first editor is made once', async () => {
  expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  expect(await ensureFirstEditor({ adminEmail: null, adminPassword: null })).toBeNull();
});

test('an address is known whatever its case; a password is not', async () => {
  expect(await signIn({ email: ` ${email.toUpperCase()} `, password }, from('192.0.2.1'))).toMatchObject({
    ok: true,
  });
  expect(await signIn({ email, password: password.toUpperCase() }, from('192.0.2.1'))).toEqual({
    ok: false,
    reason: 'wrong',
  });
});

test.each([[null], [{}], [{ email, password: '' }], [{ email: ['x'], password: { $ne: 1 } }]])(
  '%j is refused like a wrong password',
  async (credentials) => {
    expect(await signIn(credentials, from('192.0.2.2'))).toEqual({ ok: false, reason: 'wrong' });
  },
);

test('guessing is throttled at its address and leaves the owner in', async () => {
  for (let n = 0; n < 8; n += 1) await signIn({ email, password: 'guess' }, from('198.51.100.7'));
  expect(await signIn({ email, password }, from('198.51.100.7'))).toMatchObject({
    ok: false,
    reason: 'throttled',
  });
  expect(await signIn({ email, password }, from('192.0.2.1'))).toMatchObject({ ok: true });
});

test('good sign-ins of a whole office at one address count for nothing', async () => {
  const office = from('192.0.2.40');
  for (let n = 0; n < 41; n += 1) await noteFailure(`reader-${n % 8}@example.org`, from('192.0.2.41'));
  expect(await signIn({ email, password }, from('192.0.2.41'))).toMatchObject({ reason: 'throttled' });
  for (let n = 0; n < 41; n += 1)
    expect(await signIn({ email, password }, office)).toMatchObject({ ok: true });
});

test('guessing from many addresses is bounded and leaves a browser in that the owner has used before', async () => {
  for (let n = 0; n < 100; n += 1) await noteFailure(email, from(`203.0.113.${n}`));
  const device = makeDevice(email, requireNextauthSecret(config()));
  expect(await signIn({ email, password }, from('192.0.2.9'))).toMatchObject({ reason: 'throttled' });
  expect(await signIn({ email, password }, from('203.0.113.1', device))).toMatchObject({ ok: true });
  const others = makeDevice('other@example.org', requireNextauthSecret(config()));
  expect(await signIn({ email, password }, from('192.0.2.9', others))).toMatchObject({ reason: 'throttled' });
  for (let n = 0; n < 8; n += 1) await signIn({ email, password: 'guess' }, from('192.0.2.1', device));
  expect(await signIn({ email, password }, from('192.0.2.1', device))).toMatchObject({ reason: 'throttled' });
});

test('a new password ends earlier sessions', async () => {
  const before = await findUserByEmail(email);
  const userId = before?.id ?? 0;
  const token = { userId, sessionVersion: before?.sessionVersion ?? 0 };
  const sessionId = await beginSession(userId, 'Firefox');
  expect(await resumeSession({ ...token, sessionId })).toMatchObject({ email, role: 'admin' });
  await updatePassword(email, await hashPassword('quite another one'));
  const after = await findUserByEmail(email);
  expect(after?.sessionVersion).toBe((before?.sessionVersion ?? 0) + 1);
  expect(await resumeSession({ ...token, sessionId })).toBeNull();
  const sessionVersion = after?.sessionVersion ?? 0;
  expect(await resumeSession({ userId, sessionVersion, sessionId })).toBeNull();
  const fresh = await beginSession(userId, 'Firefox');
  expect(await resumeSession({ userId, sessionVersion: token.sessionVersion, sessionId: fresh })).toBeNull();
  expect(await resumeSession({ userId, sessionVersion, sessionId: fresh })).not.toBeNull();
});
