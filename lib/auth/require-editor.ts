import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import type { Editor } from '#lib/articles/desk-views.ts';
import { resumeSession } from './desk-session.ts';
import { readSessionCookie } from './session-cookie.ts';

/** Who is signed in, and by which session. */
export interface SignedIn {
  editor: Editor;
  sessionId: string;
}

/** The account and session of this request, or null. Read once for a page, however often it is asked for. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  await connection(); // a build has no secret and no session
  const token = await readSessionCookie();
  const session = token && (await resumeSession(token));
  if (!session) return null;
  const { sessionId, id, email, name, role } = session;
  return { editor: { id, email, name, role }, sessionId };
});

/** The account that is signed in, or null. */
export async function currentEditor(): Promise<Editor | null> {
  return (await currentSession())?.editor ?? null;
}

/**
 * Lets signed-in accounts through and sends everybody else to the sign-in page. Every desk page and
 * every desk action calls it itself: a layout is not run for an action.
 */
export async function requireEditor(): Promise<Editor> {
  return (await currentEditor()) ?? redirect('/desk/sign-in');
}

/** Lets accounts of one role through; others are told on their own page that they may not. */
export async function requireRole(role: Editor['role']): Promise<Editor> {
  const editor = await requireEditor();
  if (editor.role !== role) redirect('/desk/account?said=forbidden');
  return editor;
}

/** Whether an account may decide; viewers only look. */
export function mayDecide(editor: Editor): boolean {
  return editor.role === 'admin' || editor.role === 'editor';
}
