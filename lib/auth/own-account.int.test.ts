import { Secret, TOTP } from 'otpauth';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { findUserByEmail, insertUser } from '#db/queries/users.ts';
import { readTable } from '#lib/testing/read-table.ts';
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  dropSecondFactor,
  dropSecondFactorOf,
  loadOwnAccount,
  renewRecoveryCodes,
} from './own-account.ts';
import { hashPassword } from './password.ts';
import { signIn } from './sign-in.ts';

afterAll(closeDatabase);
afterEach(() => {
  vi.useRealTimers();
});

const password = '灯塔修缮完工之后';
let email = '';
let userId = 0;
let people = 0;
let origin = { address: '', device: null };

beforeEach(async () => {
  people += 1;
  email = `person-${people}@example.org`;
  origin = { address: `192.0.2.${people}`, device: null };
  const passwordHash = await hashPassword(password);
  userId = (await insertUser({ email, name: '周若晴', role: 'editor', passwordHash })) ?? 0;
});

/** The code that an app shows `steps` from now. */
async function codeAt(steps = 0): Promise<string> {
  const secret = Secret.fromBase32((await findUserByEmail(email))?.totpSecret ?? '');
  return TOTP.generate({ secret, timestamp: Date.now() + steps * 30_000 });
}

const wait = (ms: number) => {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(now + ms);
};

async function switchOn(): Promise<string[]> {
  await beginSecondFactor(userId, password, origin);
  const outcome = await confirmSecondFactor(userId, await codeAt(-1));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.codes;
}

const enter = (code?: string) => signIn({ email, password, code }, origin);

test('a secret that was not confirmed is asked for by nobody', async () => {
  await beginSecondFactor(userId, password, origin);
  expect(await confirmSecondFactor(userId, '000')).toEqual({ ok: false, reason: 'code-wrong' });
  expect(await enter()).toMatchObject({ ok: true });
});

test('with the second factor on, the password alone leads no further than to the code', async () => {
  await switchOn();
  expect(await enter()).toEqual({ ok: false, reason: 'code-needed' });
  expect(await enter('123')).toEqual({ ok: false, reason: 'code-wrong' });
  expect(await signIn({ email, password: 'wrong', code: await codeAt() }, origin)).toMatchObject({
    reason: 'wrong',
  });
  expect(await enter(await codeAt())).toMatchObject({ ok: true });
});

test('a code works once, and none from before it', async () => {
  await switchOn();
  const [now, next] = [await codeAt(0), await codeAt(1)];
  expect(await enter(next)).toMatchObject({ ok: true });
  expect(await enter(next)).toMatchObject({ reason: 'code-wrong' });
  expect(await enter(now)).toMatchObject({ reason: 'code-wrong' });
});

test('a clock may be one step off, not two', async () => {
  await switchOn();
  expect(await enter(await codeAt(2))).toMatchObject({ reason: 'code-wrong' });
  expect(await enter(await codeAt(-2))).toMatchObject({ reason: 'code-wrong' });
  expect(await enter(await codeAt(1))).toMatchObject({ ok: true });
});

test('of two that use a code at once one gets in', async () => {
  await switchOn();
  const code = await codeAt();
  const both = await Promise.all([enter(code), enter(code)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test('a recovery code stands in once, however it is typed; only its hash is kept', async () => {
  const codes = await switchOn();
  expect(new Set(codes).size).toBe(10);
  const [first = '', second = ''] = codes;
  expect(await readTable('recovery_codes')).not.toContain(first);
  expect(await enter(` ${first.toUpperCase().replaceAll('-', ' ')} `)).toMatchObject({ ok: true });
  expect(await enter(first)).toMatchObject({ reason: 'code-wrong' });
  expect(await loadOwnAccount(userId)).toMatchObject({ secondFactor: true, recoveryCodes: 9 });
  expect(await renewRecoveryCodes(userId, password, origin)).toEqual({ ok: false, reason: 'wrong' });
  const renewed = await renewRecoveryCodes(userId, second, origin);
  expect(renewed.ok && renewed.codes).toHaveLength(10);
  expect(await enter(second)).toMatchObject({ reason: 'code-wrong' });
});

test('codes are throttled although the password is right', async () => {
  await switchOn();
  for (let n = 0; n < 10; n += 1) {
    await signIn({ email, password, code: '000' }, { address: `198.51.100.${n}`, device: null });
  }
  expect(await enter(await codeAt())).toMatchObject({ reason: 'throttled' });
  wait(16 * 60_000);
  expect(await enter(await codeAt())).toMatchObject({ ok: true });
});

test('it is switched off by a code, not by the password alone; and on by the password only', async () => {
  await switchOn();
  expect(await dropSecondFactor(userId, password, origin)).toEqual({ ok: false, reason: 'wrong' });
  expect(await dropSecondFactor(userId, await codeAt(), origin)).toEqual({ ok: true });
  expect(await enter()).toMatchObject({ ok: true });
  expect(await beginSecondFactor(userId, 'guess', origin)).toEqual({ ok: false, reason: 'wrong' });
  expect(await readTable('decisions')).not.toMatch(/totp|hash/i);
});

test('the operator takes it off whoever has lost everything', async () => {
  await switchOn();
  expect(await dropSecondFactorOf('nobody@example.org')).toBe(false);
  expect(await dropSecondFactorOf(email)).toBe(true);
  expect(await enter()).toMatchObject({ ok: true });
});

test('a password is changed by who knows it, and guessing it while signed in is throttled', async () => {
  const change = (proof: string) => changePassword(userId, { proof, password: '新的密码也很长吧' }, origin);
  for (let n = 0; n < 8; n += 1) expect(await change('guess')).toEqual({ ok: false, reason: 'wrong' });
  expect(await change(password)).toEqual({ ok: false, reason: 'throttled' });
  wait(16 * 60_000);
  expect(await change(password)).toEqual({ ok: true, sessionVersion: 2 });
  expect(await enter()).toMatchObject({ reason: 'wrong' });
});
