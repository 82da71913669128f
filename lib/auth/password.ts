import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane. argon2id is the library's default.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Long enough to resist guessing, short enough not to be a way to keep the processor busy. */
export const PASSWORD_LENGTH = { least: 8, most: 256 };

/** The argon2id hash of a password, in PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether a password belongs to a hash. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}

let nobody: Promise<string> | null = null;

/** Takes as long as a real check and says no: an unknown address must not answer sooner than a known one. */
export async function verifyAgainstNobody(password: string): Promise<false> {
  nobody ??= hashPassword('nobody has this password');
  await verifyPassword(await nobody, password);
  return false;
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that is easy to copy from a terminal: 'k7mq-x2vd-…', 20 letters, 99 bits. */
export function makePassword(): string {
  const letters = Array.from({ length: 20 }, () => LETTERS[randomInt(LETTERS.length)]);
  return letters.join('').replace(/(.{5})(?=.)/g, '$1-');
}
