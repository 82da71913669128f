import { subscribe } from 'node:diagnostics_channel';
import { isIPv6 } from 'node:net';

/** What Node says of a request's beginning; the parts that are needed here. */
interface Begun {
  request: { headers: Record<string, string | string[] | undefined>; socket: { remoteAddress?: string } };
}

/**
 * The address that a request came from, of all that its X-Forwarded-For names and the socket's own. Each of `hops`
 * proxies in front adds the address it saw, so the last ones are theirs; what stands before them, or where fewer
 * passed it than there should be, is what a client may make up.
 */
export function believedAddress(forwarded: string, socket: string, hops: number): string {
  const named = forwarded
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return hops > 0 && named.length >= hops ? (named.at(-hops) ?? socket) : socket;
}

/**
 * From then on X-Forwarded-For of every request to this process is the one address it is believed to come from.
 * Next keeps whatever a client sends there, so this comes before Next sees the request.
 */
export function settleClientAddresses(hops: number): void {
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as Begun).request;
    const forwarded = [headers['x-forwarded-for'] ?? ''].flat().join(',');
    headers['x-forwarded-for'] = believedAddress(forwarded, socket.remoteAddress ?? '', hops);
  });
}

/** The address that a request came from, given its X-Forwarded-For as `settleClientAddresses` left it. */
export function lastForwarded(forwarded: string | null | undefined): string {
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
