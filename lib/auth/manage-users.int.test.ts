import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { findUserByEmail, insertUser, listUsers } from '#db/queries/users.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { choosePassword, readLink } from './choose-password.ts';
import { beginSession, resumeSession } from './desk-session.ts';
import {
  changeRole,
  inviteUser,
  makeLinkFor,
  removeUser,
  resetSecondFactor,
  restoreUser,
} from './manage-users.ts';
import { signIn } from './sign-in.ts';

afterAll(closeDatabase);

async function addUser(email: string, role: 'admin' | 'editor', passwordHash: string | null = 'x') {
  const name = `某${email.split('@')[0]}`;
  return { id: (await insertUser({ email, name, role, passwordHash })) ?? 0, name };
}

const first = await addUser('first@example.org', 'admin');
const origin = { address: '192.0.2.1', device: null };
const tokenOf = (path: string) => path.split('/').at(-1) ?? '';

async function invite(email: string, role: 'admin' | 'editor' | 'viewer' = 'editor'): Promise<string> {
  const invited = await inviteUser(first, { email, name: '林晚秋', role });
  if (!invited.ok) throw new Error(invited.reason);
  return tokenOf(invited.link.path);
}

async function idOf(email: string): Promise<number> {
  return (await findUserByEmail(email))?.id ?? 0;
}

test('an invitation leads in once, and only its hash is kept', async () => {
  const token = await invite('lin@example.org');
  expect(await readTable('account_links')).not.toContain(token);
  expect(await readLink(token)).toMatchObject({ ok: true, link: { kind: 'invitation' } });
  expect(await choosePassword(token, '七个字不够长')).toEqual({ ok: false, reason: 'too-short' });
  expect(await choosePassword(token, '长'.repeat(257))).toEqual({ ok: false, reason: 'too-long' });
  const password = '一个够长的密码吧';
  expect(await choosePassword(token, password)).toEqual({ ok: true, email: 'lin@example.org' });
  expect(await choosePassword(token, password)).toEqual({ ok: false, reason: 'used' });
  expect(await signIn({ email: 'lin@example.org', password }, origin)).toMatchObject({ ok: true });
});

test('an invitation is for nobody who has an account', async () => {
  const again = await inviteUser(first, { email: 'first@example.org', name: '另一人', role: 'viewer' });
  expect(again).toEqual({ ok: false, reason: 'email-taken' });
});

test('of two that use a link at once one gets in', async () => {
  const token = await invite('twice@example.org');
  const both = await Promise.all([
    choosePassword(token, 'password one'),
    choosePassword(token, 'password two'),
  ]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test('a new link ends the older one, and a wrong one is unknown', async () => {
  const old = await invite('slow@example.org');
  const made = await makeLinkFor(first, await idOf('slow@example.org'));
  expect(await readLink(old)).toEqual({ ok: false, reason: 'used' });
  expect(made.ok && (await readLink(tokenOf(made.link.path))).ok).toBe(true);
  expect(await readLink('nonsense')).toEqual({ ok: false, reason: 'unknown' });
});

test('another role, and removal, end sessions and links; the way back is open', async () => {
  const token = await invite('zhou@example.org');
  await choosePassword(token, 'a good password');
  const userId = await idOf('zhou@example.org');
  const session = async () => {
    const sessionVersion = (await findUserByEmail('zhou@example.org'))?.sessionVersion ?? 0;
    return { userId, sessionVersion, sessionId: await beginSession(userId, 'Firefox') };
  };
  const asEditor = await session();
  expect(await changeRole(first, userId, 'editor')).toEqual({ ok: false, reason: 'unchanged' });
  expect(await resumeSession(asEditor)).toMatchObject({ role: 'editor' });
  expect(await changeRole(first, userId, 'viewer')).toEqual({ ok: true });
  expect(await resumeSession(asEditor)).toBeNull();
  const asViewer = await session();
  const link = await makeLinkFor(first, userId);
  expect(await removeUser(first, userId)).toEqual({ ok: true });
  expect(await resumeSession(asViewer)).toBeNull();
  const credentials = { email: 'zhou@example.org', password: 'a good password' };
  expect(await signIn(credentials, origin)).toEqual({ ok: false, reason: 'wrong' });
  expect(link.ok && (await readLink(tokenOf(link.link.path))).ok).toBe(false);
  expect(await makeLinkFor(first, userId)).toEqual({ ok: false, reason: 'removed' });
  expect(await restoreUser(first, userId)).toEqual({ ok: true });
  expect(await signIn(credentials, origin)).toMatchObject({ ok: true });
});

test('the last admin who can sign in stays one; an admin who never came does not count', async () => {
  await invite('never@example.org', 'admin');
  expect(await removeUser(first, first.id)).toEqual({ ok: false, reason: 'last-admin' });
  expect(await changeRole(first, first.id, 'editor')).toEqual({ ok: false, reason: 'last-admin' });
});

test('of two admins who remove each other at once one stays', async () => {
  const second = await addUser('second@example.org', 'admin');
  const outcomes = await Promise.all([removeUser(first, second.id), removeUser(second, first.id)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const admins = (await listUsers()).filter((user) => user.role === 'admin' && user.hasPassword);
  expect(admins.filter(({ removedAt }) => removedAt === null)).toHaveLength(1);
  const [gone, left] = outcomes[0].ok ? [second, first] : [first, second];
  expect(await removeUser(gone, left.id)).toEqual({ ok: false, reason: 'forbidden' });
  await restoreUser(left, gone.id);
});

test('of two admins who demote themselves at once one stays', async () => {
  const [one, two] = await Promise.all([
    addUser('third@example.org', 'admin'),
    addUser('fourth@example.org', 'admin'),
  ]);
  const admins = (await listUsers()).filter((user) => user.role === 'admin' && user.hasPassword);
  for (const { id } of admins.filter((user) => user.id !== one.id && user.id !== two.id)) {
    await changeRole(one, id, 'viewer');
  }
  const outcomes = await Promise.all([changeRole(one, one.id, 'viewer'), changeRole(two, two.id, 'viewer')]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('nobody but an admin changes an account', async () => {
  const editor = await addUser('fifth@example.org', 'editor');
  const forbidden = { ok: false, reason: 'forbidden' };
  expect(await inviteUser(editor, { email: 'x@example.org', name: '某', role: 'admin' })).toEqual(forbidden);
  expect(await changeRole(editor, editor.id, 'admin')).toEqual(forbidden);
  expect(await resetSecondFactor(editor, editor.id)).toEqual(forbidden);
});

test('the log keeps who did what, and no secret', async () => {
  const log = await readTable('decisions');
  for (const kind of [
    'user.invite',
    'user.link',
    'user.role',
    'user.remove',
    'user.restore',
    'user.password',
  ]) {
    expect(log).toContain(`"${kind}"`);
  }
  expect(log).not.toMatch(/hash|argon|secret"|token/i);
});
