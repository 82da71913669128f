import { database } from '#db/client.ts';
import { addFailures, countFailures } from '#db/queries/sign-in-failures.ts';
import { findUserByEmail } from '#db/queries/users.ts';
import { makeAccountLink } from './account-link.ts';
import { mailLink } from './send-mail.ts';

const HALF_HOUR = 30 * 60_000;
const MOST_FOR_ADDRESS = 10;
const MOST_FOR_ACCOUNT = 3;

/**
 * Whether another link may be asked for from this address within half an hour. It says nothing of whether there is
 * an account.
 */
export async function mayAskForLink(address: string): Promise<boolean> {
  const key = `forgot-from:${address}`;
  const [asked] = await countFailures([key], new Date(Date.now() - HALF_HOUR));
  if ((asked?.n ?? 0) >= MOST_FOR_ADDRESS) return false;
  await addFailures([key], new Date(Date.now() - HALF_HOUR));
  return true;
}

/**
 * Mails a link for another password to the account of an address, if there is one. The caller does not wait for it: how
 * long it takes would tell whether the address is known.
 */
export async function mailPasswordLink(email: string): Promise<void> {
  const user = await findUserByEmail(email);
  if (user?.removedAt !== null) return;
  const key = `forgot:${email}`;
  const [sent] = await countFailures([key], new Date(Date.now() - HALF_HOUR));
  if ((sent?.n ?? 0) >= MOST_FOR_ACCOUNT) return;
  await addFailures([key], new Date(Date.now() - HALF_HOUR));
  const link = await database().transaction((tx) => makeAccountLink(tx, user, user.name));
  await mailLink(link);
}
