import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { getServerSession } from 'next-auth';
import { findUserById } from '#db/queries/users.ts';
import type { Editor } from '#lib/articles/desk-views.ts';
import { authOptions } from './next-auth-options.ts';

interface DeskSession {
  userId?: number;
  sessionVersion?: number;
}

/** The account that is signed in, or null; a session from before a password or role change counts as none. */
export async function currentEditor(): Promise<Editor | null> {
  await connection(); // a build has no secret and no session
  const session = (await getServerSession(authOptions())) as DeskSession | null;
  if (!session?.userId) return null;
  const user = await findUserById(session.userId);
  if (!user || user.sessionVersion !== session.sessionVersion) return null;
  const { id, email, name, role } = user;
  return { id, email, name, role };
}

/**
 * Lets signed-in accounts through and sends everybody else to the sign-in page. Every desk page and
 * every desk action calls it itself: a layout is not run for an action.
 */
export async function requireEditor(): Promise<Editor> {
  return (await currentEditor()) ?? redirect('/desk/sign-in');
}

/** Whether an account may decide; viewers only look. */
export function mayDecide(editor: Editor): boolean {
  return editor.role === 'admin' || editor.role === 'editor';
}
