import { isDatabaseAway } from '#db/database-fault.ts';
import { type FormerlyHere, findByOldAddress } from '#db/queries/old-addresses.ts';
import { spellingsOf } from '#lib/hexo/old-path.ts';

/** What lies behind an address of the Hexo site that the articles come from. */
export type OldAddressAnswer =
  | { kind: 'unknown' }
  | { kind: 'moved'; to: string }
  /** Two old articles shared it (crc16 collides early); a page offers them all. */
  | { kind: 'several'; path: string }
  | { kind: 'away' };

/**
 * Looks addresses up that are none of the portal's own, until one is known. One read of an index, two for one that is not
 * known as it is spelt.
 */
export async function findOldAddress(...pathnames: string[]): Promise<OldAddressAnswer> {
  try {
    for (const path of new Set(pathnames.flatMap((pathname) => [...spellingsOf(pathname)]))) {
      const found = await findByOldAddress(path);
      if (found.length > 0) return answer(path, found);
    }
    return { kind: 'unknown' };
  } catch (error) {
    if (isDatabaseAway(error)) return { kind: 'away' };
    throw error;
  }
}

function answer(path: string, found: FormerlyHere[]): OldAddressAnswer {
  const shown = found.filter(({ visible }) => visible);
  const [first, second] = shown.length > 0 ? shown : found;
  if (!first) return { kind: 'unknown' };
  return second ? { kind: 'several', path } : { kind: 'moved', to: `/a/${first.id}` };
}
