import { z } from 'zod';
import { takeBackFailures } from '#db/queries/sign-in-failures.ts';
import { findUserByEmail, type User } from '#db/queries/users.ts';
import { PASSWORD_LENGTH, verifyAgainstNobody, verifyPassword } from './password.ts';
import { hasSecondFactor, takeCode } from './second-factor.ts';
import {
  forgetFailures,
  minutesToWait,
  noteFailure,
  type RequestOrigin,
  type Step,
} from './throttle-sign-in.ts';

/** An e-mail address as accounts have it. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

const credentialsSchema = z.object({
  email: emailSchema,
  password: z.string().min(1).max(PASSWORD_LENGTH.most),
  code: z.string().trim().max(40).default(''),
});

export type SignInResult =
  | { ok: true; user: User }
  /** `code-needed`: the password is right, and the account wants a code too; `code-wrong`: it is not that one. */
  | { ok: false; reason: 'wrong' | 'code-needed' | 'code-wrong' }
  | { ok: false; reason: 'throttled'; minutes: number };

/** Checks an e-mail address, a password and, where the account wants one, a code that came from `origin`. */
export async function signIn(credentials: unknown, origin: RequestOrigin): Promise<SignInResult> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) return { ok: false, reason: 'wrong' };
  const { email, password, code } = parsed.data;
  const minutes = await minutesToWait(email, origin);
  if (minutes > 0) return { ok: false, reason: 'throttled', minutes };
  const noted = await noteFailure(email, origin); // before the slow check, so that guesses made at once all count
  const user = await findUserWithPassword(email, password);
  if (!user) return { ok: false, reason: 'wrong' };
  await takeBackFailures(noted); // a whole office may come from one address
  if (hasSecondFactor(user)) {
    if (code === '') return { ok: false, reason: 'code-needed' };
    const wait = await minutesToWait(email, origin, 'code');
    if (wait > 0) return { ok: false, reason: 'throttled', minutes: wait };
    const notedCode = await noteFailure(email, origin, 'code');
    if (!(await takeCode(user, code))) return { ok: false, reason: 'code-wrong' };
    await takeBackFailures(notedCode);
  }
  await forgetFailures(email, origin);
  return { ok: true, user };
}

async function findUserWithPassword(email: string, password: string): Promise<User | null> {
  const user = await findUserByEmail(email);
  const hash = user?.removedAt === null ? user.passwordHash : null;
  const good = hash === null ? await verifyAgainstNobody(password) : await verifyPassword(hash, password);
  return good ? user : null;
}

/**
 * Whether somebody who is signed in knows the password, or has a code: a session may be borrowed. Throttled like the
 * step of a sign-in that asks for the same.
 */
export async function confirmOwner(
  user: User,
  proof: string,
  step: Step,
  origin: RequestOrigin,
): Promise<'confirmed' | 'wrong' | 'throttled'> {
  if (proof === '' || proof.length > PASSWORD_LENGTH.most) return 'wrong';
  if ((await minutesToWait(user.email, origin, step)) > 0) return 'throttled';
  const noted = await noteFailure(user.email, origin, step);
  if (!(await isProof(user, proof, step))) return 'wrong';
  await takeBackFailures(noted);
  return 'confirmed';
}

async function isProof(user: User, proof: string, step: Step): Promise<boolean> {
  if (step === 'code') return hasSecondFactor(user) && (await takeCode(user, proof));
  return user.passwordHash !== null && (await verifyPassword(user.passwordHash, proof));
}
