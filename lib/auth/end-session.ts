import { headers } from 'next/headers';
import { database } from '#db/client.ts';
import { endSessionOf } from '#db/queries/sessions.ts';
import { changeUserAndEndSessions } from '#db/queries/users.ts';
import { beginSession } from './desk-session.ts';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './session-cookie.ts';

/** Signs this browser out: its session ends, so that a copy of the cookie is worth nothing either. */
export async function endSession(): Promise<void> {
  const session = await readSessionCookie();
  if (session) await endSessionOf(session.userId, session.sessionId);
  await clearSessionCookie();
}

/** Ends a session of an account, in whichever browser it is. */
export async function endSessionById(userId: number, sessionId: string): Promise<void> {
  await endSessionOf(userId, sessionId);
}

/** Signs an account out wherever it is signed in. */
export async function endEverySession(userId: number): Promise<void> {
  await database().transaction((tx) => changeUserAndEndSessions(tx, userId, {}));
}

/** Lets this browser go on after every session of its account has ended. */
export async function moveToNewSession(userId: number, sessionVersion: number): Promise<void> {
  const userAgent = (await headers()).get('user-agent') ?? '';
  await writeSessionCookie({ userId, sessionVersion, sessionId: await beginSession(userId, userAgent) });
}
