import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, database } from '#db/client.ts';
import { endSessionOf, findLiveSession, listSessionsOf } from '#db/queries/sessions.ts';
import { changeUser, insertUser } from '#db/queries/users.ts';
import { beginSession, resumeSession, sessionLimits } from './desk-session.ts';

afterAll(closeDatabase);

const person = { email: 'lin@example.org', name: '林晚秋', role: 'editor', passwordHash: 'x' } as const;
const userId = (await insertUser(person)) ?? 0;
let sessionId = '';
const resume = () => resumeSession({ sessionId, userId, sessionVersion: 1 });

beforeEach(async () => {
  sessionId = await beginSession(userId, '火狐'.repeat(400));
});

afterEach(() => {
  vi.useRealTimers();
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** From now on it is so much later, here and not in the database. */
function wait(ms: number): void {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(now + ms);
}

const seenAt = async () => {
  const listed = await listSessionsOf(userId, { seenAfter: new Date(0), createdAfter: new Date(0) });
  return listed.find(({ id }) => id === sessionId)?.seenAt.getTime() ?? 0;
};

test('a session names its account, and its browser is cut short', async () => {
  expect(await resume()).toMatchObject({ id: userId, name: '林晚秋', role: 'editor', sessionId });
  const listed = await listSessionsOf(userId, sessionLimits());
  expect(listed.find(({ id }) => id === sessionId)?.userAgent).toHaveLength(300);
});

test('it ends after 8 hours without use', async () => {
  wait(8 * HOUR - MINUTE);
  expect(await resume()).not.toBeNull();
  wait(2 * MINUTE);
  expect(await resume()).toBeNull();
});

test('it ends after 7 days however much it is used', async () => {
  const inUse = { ...sessionLimits(), seenAfter: new Date(0) };
  const later = (ms: number) => ({ ...inUse, createdAfter: new Date(inUse.createdAfter.getTime() + ms) });
  const goesOn = async (ms: number) => (await findLiveSession(sessionId, later(ms))) !== null;
  expect(await goesOn(7 * 24 * HOUR - MINUTE)).toBe(true);
  expect(await goesOn(7 * 24 * HOUR + MINUTE)).toBe(false);
});

test('its last use is written every five minutes, not at each', async () => {
  const first = await seenAt();
  wait(4 * MINUTE);
  await resume();
  expect(await seenAt()).toBe(first);
  wait(2 * MINUTE);
  await resume();
  expect(await seenAt()).toBeGreaterThan(first);
});

test('an ended session does not go on, and nobody ends that of another account', async () => {
  await endSessionOf(userId + 1, sessionId);
  expect(await resume()).not.toBeNull();
  await endSessionOf(userId, sessionId);
  expect(await resume()).toBeNull();
});

test('a session of another account, or none at all, does not go on', async () => {
  expect(await resumeSession({ sessionId, userId: userId + 1, sessionVersion: 1 })).toBeNull();
  expect(await resumeSession({ sessionId: '', userId, sessionVersion: 1 })).toBeNull();
});

test('who was removed is signed in no more', async () => {
  await database().transaction((tx) => changeUser(tx, userId, { removedAt: new Date() }));
  expect(await resume()).toBeNull();
  await database().transaction((tx) => changeUser(tx, userId, { removedAt: null }));
  expect(await resume()).not.toBeNull();
});
