import { cookies } from 'next/headers';
import { config, requireNextauthSecret } from '#lib/config.ts';
import { deviceOf, makeDevice } from './device-proof.ts';
import { isHttps } from './session-cookie.ts';

const COOKIE = 'baolan-device';
const KEPT_SECONDS = 365 * 24 * 3600;

/** The mark of a browser in which an account signed in before; null where this one has none. */
export async function readDevice(): Promise<string | null> {
  return (await cookies()).get(COOKIE)?.value ?? null;
}

/** Marks this browser as one in which the account has signed in. It opens nothing, it only waits in another line. */
export async function rememberDevice(email: string): Promise<void> {
  const secret = requireNextauthSecret(config());
  const known = await readDevice();
  if (known !== null && deviceOf(known, email, secret) !== null) return;
  (await cookies()).set(COOKIE, makeDevice(email, secret), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(),
    maxAge: KEPT_SECONDS,
  });
}
