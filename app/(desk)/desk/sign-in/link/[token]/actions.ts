'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { choosePassword } from '#lib/auth/choose-password.ts';
import { endSession } from '#lib/auth/end-session.ts';

const chosenSchema = z.object({
  token: z.string().regex(/^[\w-]{1,100}$/),
  password: z.string().max(1000),
  again: z.string().max(1000),
});

/** Gives the account of the `token` that the form holds the `password` beside it. */
export async function choosePasswordAction(form: FormData): Promise<void> {
  const chosen = chosenSchema.safeParse(Object.fromEntries(form));
  if (!chosen.success) redirect('/desk/sign-in');
  const { token, password, again } = chosen.data;
  const back = `/desk/sign-in/link/${token}`;
  if (password !== again) redirect(`${back}?said=different`);
  const outcome = await choosePassword(token, password);
  if (!outcome.ok) redirect(`${back}?said=${outcome.reason}`);
  await endSession(); // whoever is signed in here may be somebody else
  redirect('/desk/sign-in?said=chosen');
}
