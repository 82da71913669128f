import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { FetchFaultError } from './fetch-fault.ts';
import { isPublicAddress } from './public-address.ts';

/** Where a request may go: the address that is connected to is one of those that were looked at. */
export interface FetchTarget {
  readonly url: URL;
  readonly addresses: readonly LookupAddress[];
}

export type ResolveHost = (hostname: string) => Promise<readonly LookupAddress[]>;

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** As any program on this machine would ask, its hosts file included. */
export const resolveHost: ResolveHost = async (hostname) => lookup(hostname, { all: true });

/**
 * Looks an address up, once, and refuses what is no public web address: another scheme or port, credentials, a host
 * of this machine or a private network. What `allow` names as 'host:port' may be any of the last two.
 * @throws FetchFaultError
 */
export async function checkTarget(
  address: string,
  allow: readonly string[],
  resolve: ResolveHost,
): Promise<FetchTarget> {
  const url = URL.parse(address);
  const port = url?.port || DEFAULT_PORTS[url?.protocol ?? ''];
  if (!url || port === undefined || url.username !== '' || url.password !== '') {
    throw new FetchFaultError('address-refused');
  }
  const isAllowed = allow.includes(`${url.hostname}:${port}`);
  if (!isAllowed && url.port !== '') throw new FetchFaultError('address-refused');
  const found = await addressesOf(url.hostname, resolve);
  const open = isAllowed ? found : found.filter(({ address: ip }) => isPublicAddress(ip));
  if (open.length === 0) throw new FetchFaultError('address-refused');
  return { url, addresses: open };
}

async function addressesOf(hostname: string, resolve: ResolveHost): Promise<readonly LookupAddress[]> {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(bare);
  if (family > 0) return [{ address: bare, family }];
  try {
    return await resolve(bare);
  } catch (error) {
    throw new FetchFaultError('no-such-host', { cause: error });
  }
}
