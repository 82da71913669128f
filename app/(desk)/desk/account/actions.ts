'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { CodesAnswer } from '#lib/articles/desk-accounts.ts';
import { endEverySession, endSession, endSessionById, moveToNewSession } from '#lib/auth/end-session.ts';
import {
  beginSecondFactor,
  cancelSecondFactor,
  changePassword,
  confirmSecondFactor,
  dropSecondFactor,
  type OwnRefusal,
  renewRecoveryCodes,
} from '#lib/auth/own-account.ts';
import { requestOrigin } from '#lib/auth/request-origin.ts';
import { currentSession, requireEditor } from '#lib/auth/require-editor.ts';
import { refreshPage } from '#lib/cache/refresh-page.ts';
import { t } from '#lib/messages/translate.ts';

const textSchema = z.string().min(1).max(1000);

function say(said: string): never {
  redirect(`/desk/account?said=${said}`);
}

/** Ends every session of the account, this one too. */
export async function signOutEverywhereAction(): Promise<void> {
  const { id } = await requireEditor();
  await endEverySession(id);
  await endSession();
  redirect('/desk/sign-in?said=signed-out');
}

/** Ends the session whose `id` the form holds. */
export async function endSessionAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const id = textSchema.safeParse(form.get('id'));
  if (!id.success) say('failed');
  const current = await currentSession();
  if (current?.sessionId === id.data) {
    await endSession();
    redirect('/desk/sign-in');
  }
  await endSessionById(editor.id, id.data);
  say('session-ended');
}

const passwordSchema = z.object({ proof: textSchema, password: textSchema });

/** Changes the account's password; this browser goes on under a new session, all others end. */
export async function changePasswordAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const asked = passwordSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) say('failed');
  const outcome = await changePassword(editor.id, asked.data, await requestOrigin());
  if (!outcome.ok) say(outcome.reason);
  await moveToNewSession(editor.id, outcome.sessionVersion);
  say('password');
}

/** Makes the secret of a second factor, to be confirmed by a code; `proof` is the password, where there is one. */
export async function beginSecondFactorAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const proof = textSchema.safeParse(form.get('proof'));
  const outcome = await beginSecondFactor(editor.id, proof.data ?? '', await requestOrigin());
  if (!outcome.ok) say(outcome.reason);
  redirect('/desk/account');
}

/** Takes a secret back that was not confirmed. */
export async function cancelSecondFactorAction(): Promise<void> {
  const editor = await requireEditor();
  await cancelSecondFactor(editor.id);
  refreshPage();
}

const CODES_REFUSED: Partial<Record<OwnRefusal, string>> = {
  'code-wrong': t('accounts.factor.codeWrong'),
  wrong: t('accounts.account.said.proof-wrong'),
  throttled: t('accounts.account.said.throttled'),
  'not-begun': t('accounts.account.said.not-begun'),
};

function showCodes(outcome: { ok: true; codes: string[] } | { ok: false; reason: OwnRefusal }): CodesAnswer {
  if (outcome.ok) {
    refreshPage();
    return { text: '', codes: outcome.codes };
  }
  return { text: CODES_REFUSED[outcome.reason] ?? t('accounts.account.said.failed'), codes: [] };
}

/** Switches the second factor on with the `code` that the form holds. */
export async function confirmSecondFactorAction(
  _before: CodesAnswer | null,
  form: FormData,
): Promise<CodesAnswer> {
  const editor = await requireEditor();
  const code = textSchema.safeParse(form.get('code'));
  return showCodes(await confirmSecondFactor(editor.id, code.data ?? ''));
}

/** Makes new recovery codes, for whoever has a code as `proof`. */
export async function renewRecoveryCodesAction(
  _before: CodesAnswer | null,
  form: FormData,
): Promise<CodesAnswer> {
  const editor = await requireEditor();
  const proof = textSchema.safeParse(form.get('proof'));
  return showCodes(await renewRecoveryCodes(editor.id, proof.data ?? '', await requestOrigin()));
}

/** Switches the second factor off, for whoever has a code as `proof`. */
export async function dropSecondFactorAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const proof = textSchema.safeParse(form.get('proof'));
  if (!proof.success) say('failed');
  const outcome = await dropSecondFactor(editor.id, proof.data, await requestOrigin());
  if (outcome.ok) say('factor-off');
  say(outcome.reason === 'wrong' ? 'proof-wrong' : outcome.reason);
}
