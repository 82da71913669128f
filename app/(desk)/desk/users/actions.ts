'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { LinkAnswer } from '#lib/articles/desk-accounts.ts';
import type { Editor } from '#lib/articles/desk-views.ts';
import {
  type AccountOutcome,
  changeRole,
  inviteUser,
  type LinkOutcome,
  makeLinkFor,
  removeUser,
  resetSecondFactor,
  restoreUser,
} from '#lib/auth/manage-users.ts';
import { requireRole } from '#lib/auth/require-editor.ts';
import { mailLink } from '#lib/auth/send-mail.ts';
import { emailSchema } from '#lib/auth/sign-in.ts';
import { refreshPage } from '#lib/cache/refresh-page.ts';
import { siteUrlFor } from '#lib/http/site-url.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';

const roleSchema = z.enum(['admin', 'editor', 'viewer']);
const idSchema = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const invitedSchema = z.object({
  email: emailSchema,
  name: z.string().trim().min(1).max(100),
  role: roleSchema,
});

function say(said: string): never {
  redirect(`/desk/users?said=${said}`);
}

async function showLink(outcome: LinkOutcome): Promise<LinkAnswer> {
  if (!outcome.ok) return { text: t(`accounts.said.${outcome.reason}`), address: null };
  const { link } = outcome;
  const mailed = await mailLink(link);
  refreshPage();
  const date = formatFullDate(link.expiresAt.toISOString());
  const ready = t('accounts.linkReady', { name: link.name, date });
  const sent = mailed ? t('accounts.linkMailed', { email: link.email }) : t('accounts.linkNotMailed');
  return { text: `${ready}${sent}`, address: `${siteUrlFor({ headers: await headers() })}${link.path}` };
}

const NOTHING_DONE = (): LinkAnswer => ({ text: t('accounts.said.failed'), address: null });

/** Invites the person whose e-mail address, name and role the form holds. */
export async function inviteAction(_before: LinkAnswer | null, form: FormData): Promise<LinkAnswer> {
  const admin = await requireRole('admin');
  const invited = invitedSchema.safeParse(Object.fromEntries(form));
  return invited.success ? showLink(await inviteUser(admin, invited.data)) : NOTHING_DONE();
}

/** Makes a new link for the account whose id the form holds. */
export async function makeLinkAction(_before: LinkAnswer | null, form: FormData): Promise<LinkAnswer> {
  const admin = await requireRole('admin');
  const id = idSchema.safeParse(form.get('id'));
  return id.success ? showLink(await makeLinkFor(admin, id.data)) : NOTHING_DONE();
}

async function carryOut(
  form: FormData,
  said: string,
  change: (userId: number) => Promise<AccountOutcome>,
): Promise<never> {
  const id = idSchema.safeParse(form.get('id'));
  if (!id.success) say('failed');
  const outcome = await change(id.data);
  say(outcome.ok ? said : outcome.reason);
}

/** Gives the account whose `id` the form holds the `role` beside it. */
export async function changeRoleAction(form: FormData): Promise<void> {
  const admin: Editor = await requireRole('admin');
  const role = roleSchema.safeParse(form.get('role'));
  if (!role.success) say('failed');
  await carryOut(form, 'role', (id) => changeRole(admin, id, role.data));
}

/** Lets the account whose `id` the form holds in no more. */
export async function removeUserAction(form: FormData): Promise<void> {
  const admin = await requireRole('admin');
  await carryOut(form, 'now-removed', (id) => removeUser(admin, id));
}

/** Lets a removed account in again. */
export async function restoreUserAction(form: FormData): Promise<void> {
  const admin = await requireRole('admin');
  await carryOut(form, 'restored', (id) => restoreUser(admin, id));
}

/** Takes the second factor off the account whose `id` the form holds. */
export async function resetFactorAction(form: FormData): Promise<void> {
  const admin = await requireRole('admin');
  await carryOut(form, 'factor-off', (id) => resetSecondFactor(admin, id));
}
