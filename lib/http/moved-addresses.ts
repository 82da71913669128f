import { listMovedAddresses } from '#db/queries/moved-addresses.ts';
import { CATEGORIES, PEOPLE } from '#lib/articles/cache-tags.ts';
import { followValue } from './followed-value.ts';

// A page cannot answer 301 (Next's redirects are 307 and 308), so proxy.ts asks here before it is rendered.

const movedAddresses = followValue<ReadonlyMap<string, string>>({
  name: 'moved addresses',
  initial: new Map(),
  read: listMovedAddresses,
  concerns: (tag) => tag === CATEGORIES || tag === PEOPLE,
});

/** The page of a section or a person, or a feed beside it. */
const LIST = /^\/((?:c|people)\/.+?)(\/(?:feed\.xml|atom\.xml|feed\.json))?$/;

/**
 * Where the page or the feed of a section or a person that had this address is now, root-relative; null for any other
 * address.
 */
export async function findMovedAddress(pathname: string): Promise<string | null> {
  const [, address, feed = ''] = LIST.exec(pathname) ?? [];
  if (address === undefined) return null;
  const now = (await movedAddresses()).get(decoded(address));
  return now === undefined ? null : `/${now.split('/').map(encodeURIComponent).join('/')}${feed}`;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}
