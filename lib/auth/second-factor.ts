import { createHash, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { takeRecoveryCode } from '#db/queries/recovery-codes.ts';
import { takeTotpStep, type User } from '#db/queries/users.ts';

const STEP_SECONDS = 30;
/** A clock may be one step off (RFC 6238, 5.2). */
const STEPS_OFF = 1;

/** A new secret, base32. */
export function makeTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from the QR code. */
export function totpAddress(secret: string, email: string, siteName: string): string {
  return new TOTP({ issuer: siteName, label: email, secret: Secret.fromBase32(secret) }).toString();
}

/** The 30 s step that a code is of; null where it is none of the steps around now. */
export function stepOfCode(secret: string, code: string, now = Date.now()): number | null {
  const token = code.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = TOTP.validate({
    token,
    secret: Secret.fromBase32(secret),
    timestamp: now,
    window: STEPS_OFF,
    period: STEP_SECONDS,
  });
  return delta === null ? null : TOTP.counter({ period: STEP_SECONDS, timestamp: now }) + delta;
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODES = 10;

/** Ten codes like 'k7mq-x2vd-…': 16 letters, 79 bits each. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () =>
    Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );
}

/** How a recovery code is kept; hyphens, spaces and case do not matter. */
export function hashRecoveryCode(code: string): string {
  const bare = code.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
  return createHash('sha256').update(bare).digest('hex');
}

/** Whether an account is asked for a code. */
export function hasSecondFactor(user: Pick<User, 'totpSecret' | 'totpConfirmedAt'>): boolean {
  return user.totpSecret !== null && user.totpConfirmedAt !== null;
}

/** Takes a code of the app, or one of the recovery codes; each works once. */
export async function takeCode(user: Pick<User, 'id' | 'totpSecret'>, code: string): Promise<boolean> {
  const step = user.totpSecret === null ? null : stepOfCode(user.totpSecret, code);
  if (step !== null) return takeTotpStep(user.id, step);
  return takeRecoveryCode(user.id, hashRecoveryCode(code));
}
