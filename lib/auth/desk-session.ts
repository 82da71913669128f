import { randomBytes } from 'node:crypto';
import { findLiveSession, insertSession, type LiveSession, touchSession } from '#db/queries/sessions.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A session ends when it was not used for a working day, and a week after its sign-in at the latest. */
export const IDLE_MS = 8 * HOUR;
export const ABSOLUTE_MS = 7 * 24 * HOUR;
/** How exactly the last use is known; a session may so last this much longer or shorter. */
const SEEN_EVERY_MS = 5 * MINUTE;
const FORGET_AFTER_MS = 30 * 24 * HOUR;
const MOST_OF_USER_AGENT = 300;

/** What the signed cookie says. */
export interface SessionToken {
  sessionId: string;
  userId: number;
  sessionVersion: number;
}

const ago = (ms: number) => new Date(Date.now() - ms);

/** From when on a session must have been used, and begun, to go on. */
export function sessionLimits() {
  return { seenAfter: ago(IDLE_MS), createdAfter: ago(ABSOLUTE_MS) };
}

/** Begins a session of an account in a browser, and gives its id. */
export async function beginSession(userId: number, userAgent: string): Promise<string> {
  const id = randomBytes(24).toString('base64url');
  const session = { id, userId, userAgent: userAgent.slice(0, MOST_OF_USER_AGENT) };
  await insertSession(session, ago(FORGET_AFTER_MS));
  return id;
}

/**
 * The session that a cookie names, if it goes on: not ended, not left unused, not too old, and not from before a
 * password or role change. One query, and now and then one write.
 */
export async function resumeSession(token: SessionToken): Promise<LiveSession | null> {
  const session = await findLiveSession(token.sessionId, sessionLimits());
  if (!session || session.id !== token.userId || session.sessionVersion !== token.sessionVersion) return null;
  const seenBefore = ago(SEEN_EVERY_MS);
  if (session.seenAt < seenBefore) await touchSession(session.sessionId, seenBefore);
  return session;
}
