import { isIPv6 } from 'node:net';

/** The address that a request came from, given its X-Forwarded-For; Next sets that where no proxy did. */
export function lastForwarded(forwarded: string | null | undefined): string {
  // Behind a proxy the last hop is the one it added itself; the others a client may have made up.
  return forwarded?.split(',').at(-1)?.trim() || 'unknown';
}

/** Whom to count an address as: of IPv6 the network of 64 bits, since one subscriber has all of it. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const groups = (text: string) => text.split(':').filter(Boolean);
  const missing = 8 - groups(head).length - groups(tail ?? '').length;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const all = tail === undefined ? groups(head) : [...groups(head), ...Array(Math.max(0, missing)).fill('0')];
  return `${[...all, ...groups(tail ?? '')].slice(0, 4).join(':')}::/64`.toLowerCase();
}
