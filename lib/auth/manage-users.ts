import { database, type Transaction } from '#db/client.ts';
import { closeLinksOf } from '#db/queries/account-links.ts';
import type { Decider } from '#db/queries/decide.ts';
import { replaceRecoveryCodes } from '#db/queries/recovery-codes.ts';
import {
  changeUser,
  changeUserAndEndSessions,
  insertUser,
  lockAdmins,
  lockUser,
  type NewUser,
  type User,
  type UserRole,
} from '#db/queries/users.ts';
import { type MadeLink, makeAccountLink } from './account-link.ts';
import { type AccountChangeKind, logAccountChange } from './log-account-change.ts';
import { hasSecondFactor } from './second-factor.ts';

// What admins do with accounts. Whoever changes one holds the rows of all admins, so that two requests at once
// cannot leave the portal without an admin, and an admin who was just demoted changes nothing more.

export type AccountRefusal =
  | 'forbidden'
  | 'unknown-user'
  | 'last-admin'
  | 'email-taken'
  | 'removed'
  | 'unchanged';
export type AccountOutcome = { ok: true } | { ok: false; reason: AccountRefusal };
export type LinkOutcome = { ok: true; link: MadeLink } | { ok: false; reason: AccountRefusal };

const refuse = (reason: AccountRefusal) => ({ ok: false as const, reason });

/** Runs as an admin who still is one; `admins` are all who can sign in. */
async function asAdmin<T>(
  by: Decider,
  work: (tx: Transaction, admins: number[]) => Promise<T>,
): Promise<T | { ok: false; reason: AccountRefusal }> {
  return database().transaction(async (tx) => {
    const admins = await lockAdmins(tx);
    return admins.includes(by.id) ? work(tx, admins) : refuse('forbidden');
  });
}

/** Adds an account without a password, and the link by which its owner chooses one. */
export function inviteUser(by: Decider, invited: Omit<NewUser, 'passwordHash'>): Promise<LinkOutcome> {
  return asAdmin(by, async (tx): Promise<LinkOutcome> => {
    const id = await insertUser({ ...invited, passwordHash: null }, tx);
    const user = id === null ? null : await lockUser(tx, id);
    if (!user) return refuse('email-taken');
    await logAccountChange(tx, by, 'user.invite', { before: null, after: user });
    return { ok: true, link: await makeAccountLink(tx, user, by.name) };
  });
}

/**
 * Makes a new link for an account: to come in, or to choose another password. Its older links end; until the new one is
 * used all else stays as it is.
 */
export function makeLinkFor(by: Decider, userId: number): Promise<LinkOutcome> {
  return asAdmin(by, async (tx): Promise<LinkOutcome> => {
    const user = await lockUser(tx, userId);
    if (!user) return refuse('unknown-user');
    if (user.removedAt !== null) return refuse('removed');
    await closeLinksOf(tx, userId);
    await logAccountChange(tx, by, 'user.link', { before: user, after: user });
    return { ok: true, link: await makeAccountLink(tx, user, by.name) };
  });
}

interface AccountChange {
  by: Decider;
  userId: number;
  kind: AccountChangeKind;
  /** Null where there is nothing to do. */
  change: (user: User) => Partial<Pick<User, 'role' | 'removedAt' | 'totpSecret' | 'totpConfirmedAt'>> | null;
  /** What else goes with it. */
  also?: (tx: Transaction) => Promise<void>;
  endsSessions: boolean;
}

function changeAccount({ by, userId, kind, change, also, endsSessions }: AccountChange) {
  return asAdmin(by, async (tx, admins): Promise<AccountOutcome> => {
    const user = await lockUser(tx, userId);
    if (!user) return refuse('unknown-user');
    const changed = change(user);
    if (changed === null) return refuse('unchanged');
    const after = { ...user, ...changed };
    const staysAdmin = after.role === 'admin' && after.removedAt === null;
    if (!staysAdmin && admins.includes(userId) && admins.length === 1) return refuse('last-admin');
    await (endsSessions ? changeUserAndEndSessions : changeUser)(tx, userId, changed);
    await also?.(tx);
    await logAccountChange(tx, by, kind, { before: user, after });
    return { ok: true };
  });
}

/** Gives an account another role; its sessions end. */
export function changeRole(by: Decider, userId: number, role: UserRole): Promise<AccountOutcome> {
  const change = (user: User) => (user.role === role ? null : { role });
  return changeAccount({ by, userId, kind: 'user.role', change, endsSessions: true });
}

/** Lets an account in no more: its sessions and links end. The log keeps the name. */
export function removeUser(by: Decider, userId: number): Promise<AccountOutcome> {
  const change = (user: User) => (user.removedAt === null ? { removedAt: new Date() } : null);
  const also = (tx: Transaction) => closeLinksOf(tx, userId);
  return changeAccount({ by, userId, kind: 'user.remove', change, also, endsSessions: true });
}

/** Lets a removed account in again, with the password it had. */
export function restoreUser(by: Decider, userId: number): Promise<AccountOutcome> {
  const change = (user: User) => (user.removedAt === null ? null : { removedAt: null });
  return changeAccount({ by, userId, kind: 'user.restore', change, endsSessions: false });
}

/** Takes the second factor off an account whose owner has lost it; its sessions end. */
export function resetSecondFactor(by: Decider, userId: number): Promise<AccountOutcome> {
  const change = (user: User) => (hasSecondFactor(user) ? { totpSecret: null, totpConfirmedAt: null } : null);
  const also = (tx: Transaction) => replaceRecoveryCodes(tx, userId, []);
  return changeAccount({ by, userId, kind: 'user.factor-off', change, also, endsSessions: true });
}
