import { addFailures, clearFailures, countFailures } from '#db/queries/sign-in-failures.ts';
import { config, requireNextauthSecret } from '#lib/config.ts';
import { deviceOf } from './device-proof.ts';

const WINDOW_MS = 15 * 60_000;

/** Where a sign-in comes from. */
export interface RequestOrigin {
  /** IPv4 address, or the network of an IPv6 one. */
  address: string;
  /** The mark of a browser in which somebody signed in before. */
  device: string | null;
}

/** What is guessed at: the password, or the code that is asked for after it. */
export type Step = 'password' | 'code';

interface Bound {
  key: string;
  most: number;
}

/**
 * What a try counts against. A stranger waits for the account at the address, for the address, and for the account
 * as a whole, so that guesses from many addresses are bounded too. A browser in which this very account
 * has signed in before waits for itself alone: nobody elsewhere can lock its owner out of it.
 */
function boundsFor(email: string, { address, device }: RequestOrigin, step: Step): Bound[] {
  const known = device === null ? null : deviceOf(device, email, requireNextauthSecret(config()));
  if (known !== null) return [{ key: `${step}-device:${known}|${email}`, most: 8 }];
  // Who is asked for a code has given the right password: six digits bear few guesses, wherever they come from.
  if (step === 'code') return [{ key: `code:${email}`, most: 10 }];
  return [
    { key: `account:${email}|${address}`, most: 8 },
    { key: `address:${address}`, most: 40 },
    { key: `account:${email}`, most: 100 },
  ];
}

/** Minutes until this account may be tried from there again; 0 where it may be now. */
export async function minutesToWait(
  email: string,
  origin: RequestOrigin,
  step: Step = 'password',
): Promise<number> {
  const most = new Map(boundsFor(email, origin, step).map((bound) => [bound.key, bound.most]));
  const failures = await countFailures([...most.keys()], new Date(Date.now() - WINDOW_MS));
  const full = failures.filter(({ key, n }) => n >= (most.get(key) ?? 0));
  const waits = full.map(({ oldest }) => oldest.getTime() + WINDOW_MS - Date.now());
  return Math.ceil(Math.max(0, ...waits) / 60_000);
}

/** Notes that a sign-in failed. Whoever finds that it did not hands the answer to `takeBackFailures`. */
export async function noteFailure(
  email: string,
  origin: RequestOrigin,
  step: Step = 'password',
): Promise<number[]> {
  const keys = boundsFor(email, origin, step).map(({ key }) => key);
  return addFailures(keys, new Date(Date.now() - 2 * WINDOW_MS));
}

/** Forgets the failures of an account at its address, or device, after a good sign-in. */
export async function forgetFailures(email: string, origin: RequestOrigin): Promise<void> {
  for (const step of ['password', 'code'] as const) {
    const [nearest] = boundsFor(email, origin, step);
    if (nearest) await clearFailures(nearest.key);
  }
}
