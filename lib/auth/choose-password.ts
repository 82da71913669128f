import { database } from '#db/client.ts';
import {
  type AccountLink,
  closeLinksOf,
  findAccountLink,
  lockAccountLink,
} from '#db/queries/account-links.ts';
import { changeUserAndEndSessions, lockUser } from '#db/queries/users.ts';
import { hashToken } from './account-link.ts';
import { logAccountChange } from './log-account-change.ts';
import { hashPassword, PASSWORD_LENGTH } from './password.ts';

export type LinkFault = 'unknown' | 'used' | 'expired';
export type LinkState = { ok: true; link: AccountLink } | { ok: false; reason: LinkFault };
export type ChosenPassword =
  | { ok: true; email: string }
  | { ok: false; reason: LinkFault | 'too-short' | 'too-long' };

function stateOf(link: AccountLink | null): LinkState {
  if (!link || link.removedAt !== null) return { ok: false, reason: 'unknown' };
  if (link.usedAt !== null) return { ok: false, reason: 'used' };
  if (link.expiresAt.getTime() <= Date.now()) return { ok: false, reason: 'expired' };
  return { ok: true, link };
}

/** What can be done with the link of a token. */
export async function readLink(token: string): Promise<LinkState> {
  return stateOf(await findAccountLink(hashToken(token)));
}

/** Why a password cannot be taken; null where it can. */
export function passwordFault(password: string): 'too-short' | 'too-long' | null {
  if (password.length < PASSWORD_LENGTH.least) return 'too-short';
  return password.length > PASSWORD_LENGTH.most ? 'too-long' : null;
}

/** Gives the account of a link the password that its owner chose. The link is used up, and every session ends. */
export async function choosePassword(token: string, password: string): Promise<ChosenPassword> {
  const reason = passwordFault(password);
  if (reason !== null) return { ok: false, reason };
  const early = await readLink(token); // so that a wrong link costs no hash
  if (!early.ok) return early;
  const passwordHash = await hashPassword(password);
  return database().transaction(async (tx): Promise<ChosenPassword> => {
    const state = stateOf(await lockAccountLink(tx, hashToken(token)));
    if (!state.ok) return state;
    const user = await lockUser(tx, state.link.userId);
    if (!user) return { ok: false, reason: 'unknown' };
    await closeLinksOf(tx, user.id);
    await changeUserAndEndSessions(tx, user.id, { passwordHash });
    await logAccountChange(tx, user, 'user.password', { before: user, after: user });
    return { ok: true, email: user.email };
  });
}
