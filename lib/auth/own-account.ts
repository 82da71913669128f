import { database, type Transaction } from '#db/client.ts';
import { closeLinksOf } from '#db/queries/account-links.ts';
import { countRecoveryCodes, replaceRecoveryCodes } from '#db/queries/recovery-codes.ts';
import { listSessionsOf } from '#db/queries/sessions.ts';
import {
  changeUser,
  changeUserAndEndSessions,
  findUserByEmail,
  findUserById,
  lockUser,
  takeTotpStep,
  type User,
} from '#db/queries/users.ts';
import type { ListedSession } from '#lib/articles/desk-accounts.ts';
import { passwordFault } from './choose-password.ts';
import { sessionLimits } from './desk-session.ts';
import { logAccountChange } from './log-account-change.ts';
import { hashPassword } from './password.ts';
import {
  hashRecoveryCode,
  hasSecondFactor,
  makeRecoveryCodes,
  makeTotpSecret,
  stepOfCode,
} from './second-factor.ts';
import { confirmOwner } from './sign-in.ts';
import type { RequestOrigin, Step } from './throttle-sign-in.ts';

export type OwnRefusal =
  | 'wrong'
  | 'throttled'
  | 'too-short'
  | 'too-long'
  | 'code-wrong'
  | 'not-begun'
  | 'gone';
type Refused = { ok: false; reason: OwnRefusal };
const refuse = (reason: OwnRefusal): Refused => ({ ok: false, reason });

/** What somebody sees of their own account. */
export interface OwnAccount {
  hasPassword: boolean;
  secondFactor: boolean;
  /** The secret that waits for its first code; null where none does. */
  pendingSecret: string | null;
  recoveryCodes: number;
  sessions: ListedSession[];
}

export async function loadOwnAccount(userId: number): Promise<OwnAccount> {
  const [user, recoveryCodes, sessions] = await Promise.all([
    findUserById(userId),
    countRecoveryCodes(userId),
    listSessionsOf(userId, sessionLimits()),
  ]);
  const secondFactor = user !== null && hasSecondFactor(user);
  return {
    hasPassword: (user?.passwordHash ?? null) !== null,
    secondFactor,
    pendingSecret: secondFactor ? null : (user?.totpSecret ?? null),
    recoveryCodes,
    sessions,
  };
}

async function confirmed(
  userId: number,
  proof: string,
  step: Step,
  origin: RequestOrigin,
): Promise<Refused | null> {
  const user = await findUserById(userId);
  if (!user) return refuse('gone');
  const said = await confirmOwner(user, proof, step, origin);
  return said === 'confirmed' ? null : refuse(said);
}

/** Runs on the account, locked. */
async function changeOwn<T>(userId: number, work: (tx: Transaction, user: User) => Promise<T>) {
  return database().transaction(async (tx): Promise<T | Refused> => {
    const user = await lockUser(tx, userId);
    return user ? work(tx, user) : refuse('gone');
  });
}

/** Changes one's own password. Every session ends, this one too: the caller begins another. */
export async function changePassword(
  userId: number,
  { proof, password }: { proof: string; password: string },
  origin: RequestOrigin,
): Promise<{ ok: true; sessionVersion: number } | Refused> {
  const fault = passwordFault(password);
  if (fault !== null) return refuse(fault);
  const refused = await confirmed(userId, proof, 'password', origin);
  if (refused) return refused;
  const passwordHash = await hashPassword(password);
  return changeOwn(userId, async (tx, user) => {
    await changeUserAndEndSessions(tx, userId, { passwordHash });
    await closeLinksOf(tx, userId); // one that was asked for before would set another password
    await logAccountChange(tx, user, 'user.password', { before: user, after: user });
    return { ok: true as const, sessionVersion: user.sessionVersion + 1 };
  });
}

/**
 * Makes the secret of a second factor; it counts once a code of it was shown. Who has a password proves it: whoever
 * switches the factor on at a desk that was left open would keep the owner out.
 */
export async function beginSecondFactor(
  userId: number,
  proof: string,
  origin: RequestOrigin,
): Promise<{ ok: true } | Refused> {
  const owner = await findUserById(userId);
  const refused = owner?.passwordHash ? await confirmed(userId, proof, 'password', origin) : null;
  if (refused) return refused;
  return changeOwn(userId, async (tx, user) => {
    if (hasSecondFactor(user)) return refuse('not-begun');
    await changeUser(tx, userId, { totpSecret: makeTotpSecret() });
    return { ok: true as const };
  });
}

/** Takes back a secret that was never confirmed. */
export async function cancelSecondFactor(userId: number): Promise<void> {
  await changeOwn(userId, async (tx, user) => {
    if (!hasSecondFactor(user)) await changeUser(tx, userId, { totpSecret: null });
  });
}

/** Switches the second factor on with the first code of the app. Gives the recovery codes; they are not kept in clear. */
export async function confirmSecondFactor(
  userId: number,
  code: string,
): Promise<{ ok: true; codes: string[] } | Refused> {
  const user = await findUserById(userId);
  if (!user?.totpSecret || hasSecondFactor(user)) return refuse('not-begun');
  const step = stepOfCode(user.totpSecret, code);
  if (step === null || !(await takeTotpStep(userId, step))) return refuse('code-wrong');
  return changeOwn(userId, async (tx, before) => {
    if (before.totpSecret !== user.totpSecret || hasSecondFactor(before)) return refuse('not-begun');
    const after = { ...before, totpConfirmedAt: new Date() };
    await changeUser(tx, userId, { totpConfirmedAt: after.totpConfirmedAt });
    const codes = await giveRecoveryCodes(tx, userId);
    await logAccountChange(tx, before, 'user.factor-on', { before, after });
    return { ok: true as const, codes };
  });
}

async function giveRecoveryCodes(tx: Transaction, userId: number): Promise<string[]> {
  const codes = makeRecoveryCodes();
  await replaceRecoveryCodes(tx, userId, codes.map(hashRecoveryCode));
  return codes;
}

/** Makes new recovery codes; the old ones are worth nothing from then on. */
export async function renewRecoveryCodes(
  userId: number,
  proof: string,
  origin: RequestOrigin,
): Promise<{ ok: true; codes: string[] } | Refused> {
  const refused = await confirmed(userId, proof, 'code', origin);
  if (refused) return refused;
  return changeOwn(userId, async (tx, user) => {
    if (!hasSecondFactor(user)) return refuse('not-begun');
    const codes = await giveRecoveryCodes(tx, userId);
    await logAccountChange(tx, user, 'user.recovery-codes', { before: user, after: user });
    return { ok: true as const, codes };
  });
}

/** Switches the second factor off; `proof` is a code, since the factor is what stands where a password is known. */
export async function dropSecondFactor(
  userId: number,
  proof: string,
  origin: RequestOrigin,
): Promise<{ ok: true } | Refused> {
  const refused = await confirmed(userId, proof, 'code', origin);
  if (refused) return refused;
  return changeOwn(userId, async (tx, before) => {
    if (!hasSecondFactor(before)) return refuse('not-begun');
    const off = { totpSecret: null, totpConfirmedAt: null };
    await changeUser(tx, userId, off);
    await replaceRecoveryCodes(tx, userId, []);
    await logAccountChange(tx, before, 'user.factor-off', { before, after: { ...before, ...off } });
    return { ok: true as const };
  });
}

/** The same from the operator's command line, where nobody is signed in; false where there is no such account. */
export async function dropSecondFactorOf(email: string): Promise<boolean> {
  const user = await findUserByEmail(email);
  if (!user) return false;
  await database().transaction(async (tx) => {
    await changeUserAndEndSessions(tx, user.id, { totpSecret: null, totpConfirmedAt: null });
    await replaceRecoveryCodes(tx, user.id, []);
  });
  return true;
}
