import { z } from 'zod';
import { findUserByEmail, type User } from '#db/queries/users.ts';
import { PASSWORD_LENGTH, verifyAgainstNobody, verifyPassword } from './password.ts';
import { forgetFailures, minutesToWait, noteFailure } from './throttle-sign-in.ts';

const credentialsSchema = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  password: z.string().min(1).max(PASSWORD_LENGTH.most),
});

export type SignInResult =
  | { ok: true; user: User }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'throttled'; minutes: number };

/** Checks an e-mail address and a password that came from `address`. */
export async function signIn(credentials: unknown, address: string): Promise<SignInResult> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) return { ok: false, reason: 'wrong' };
  const { email, password } = parsed.data;
  const minutes = await minutesToWait(email, address);
  if (minutes > 0) return { ok: false, reason: 'throttled', minutes };
  await noteFailure(email, address); // before the slow check, so that guesses made at once all count
  const user = await findUserByEmail(email);
  const hash = user?.passwordHash ?? null;
  const good = hash === null ? await verifyAgainstNobody(password) : await verifyPassword(hash, password);
  if (!user || !good) return { ok: false, reason: 'wrong' };
  await forgetFailures(email, address);
  return { ok: true, user };
}
