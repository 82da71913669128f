'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { mailPasswordLink, mayAskForLink } from '#lib/auth/forgot-password.ts';
import { requestOrigin } from '#lib/auth/request-origin.ts';
import { canMail } from '#lib/auth/send-mail.ts';
import { emailSchema } from '#lib/auth/sign-in.ts';

function say(said: string): never {
  redirect(`/desk/sign-in/forgot?said=${said}`);
}

/** Mails a link to the account of the `email` that the form holds. The answer is the same whether there is one. */
export async function forgotAction(form: FormData): Promise<void> {
  if (!canMail()) redirect('/desk/sign-in/forgot');
  const email = emailSchema.safeParse(form.get('email'));
  if (!email.success) say('failed');
  const { address } = await requestOrigin();
  if (!(await mayAskForLink(address))) say('throttled');
  after(() => mailPasswordLink(email.data));
  say('sent');
}
