import { database } from '#db/client.ts';
import { endSessionOf } from '#db/queries/sessions.ts';
import { changeUserAndEndSessions } from '#db/queries/users.ts';
import { clearSessionCookie, readSessionCookie } from './session-cookie.ts';

/** Signs this browser out: its session ends, so that a copy of the cookie is worth nothing either. */
export async function endSession(): Promise<void> {
  const session = await readSessionCookie();
  if (session) await endSessionOf(session.userId, session.sessionId);
  await clearSessionCookie();
}

/** Signs an account out wherever it is signed in. */
export async function endEverySession(userId: number): Promise<void> {
  await database().transaction((tx) => changeUserAndEndSessions(tx, userId, {}));
}
