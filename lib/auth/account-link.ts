import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from '#db/client.ts';
import { insertAccountLink } from '#db/queries/account-links.ts';

const HOUR = 3_600_000;
const LASTS_MS = { invitation: 7 * 24 * HOUR, reset: 24 * HOUR };

/** A link that lets somebody choose a password, once. Only its hash is kept, so it can be shown but this once. */
export interface MadeLink {
  kind: 'invitation' | 'reset';
  email: string;
  name: string;
  /** Root-relative. */
  path: string;
  expiresAt: Date;
}

/** How a token is kept. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Makes a link for an account: an invitation where it has no password yet. */
export async function makeAccountLink(
  tx: Transaction,
  user: { id: number; email: string; name: string; passwordHash: string | null },
  createdBy: string,
): Promise<MadeLink> {
  const kind = user.passwordHash === null ? 'invitation' : 'reset';
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + LASTS_MS[kind]);
  await insertAccountLink(tx, { tokenHash: hashToken(token), kind, userId: user.id, createdBy, expiresAt });
  return { kind, email: user.email, name: user.name, path: `/desk/sign-in/link/${token}`, expiresAt };
}
