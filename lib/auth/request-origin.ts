import { headers } from 'next/headers';
import { lastForwarded, networkOf } from '#lib/http/client-address.ts';
import { readDevice } from './known-device.ts';
import type { RequestOrigin } from './throttle-sign-in.ts';

/** Where this request comes from, as far as throttling tells one from another. */
export async function requestOrigin(): Promise<RequestOrigin> {
  const address = networkOf(lastForwarded((await headers()).get('x-forwarded-for')));
  return { address, device: await readDevice() };
}
