import { addFailures, clearFailures, countFailures } from '#db/queries/sign-in-failures.ts';

const WINDOW_MS = 15 * 60_000;
// An account is throttled for one address only, so that a stranger cannot lock its owner out.
const MOST_FOR_ACCOUNT_AT_ADDRESS = 8;
const MOST_FOR_ADDRESS = 40;

function keysFor(email: string, address: string) {
  return { pair: `account:${email}|${address}`, address: `address:${address}` };
}

/** Minutes until this account may be tried from this address again; 0 where it may be now. */
export async function minutesToWait(email: string, address: string): Promise<number> {
  const keys = keysFor(email, address);
  const since = new Date(Date.now() - WINDOW_MS);
  const failures = await countFailures([keys.pair, keys.address], since);
  const full = failures.filter(
    ({ key, n }) => n >= (key === keys.pair ? MOST_FOR_ACCOUNT_AT_ADDRESS : MOST_FOR_ADDRESS),
  );
  const waits = full.map(({ oldest }) => oldest.getTime() + WINDOW_MS - Date.now());
  return Math.ceil(Math.max(0, ...waits) / 60_000);
}

/** Notes that a sign-in failed. */
export async function noteFailure(email: string, address: string): Promise<void> {
  const keys = keysFor(email, address);
  await addFailures([keys.pair, keys.address], new Date(Date.now() - 2 * WINDOW_MS));
}

/** Forgets the failures of an account at an address after a good sign-in. */
export async function forgetFailures(email: string, address: string): Promise<void> {
  await clearFailures(keysFor(email, address).pair);
}
