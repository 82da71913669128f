import { isDatabaseAway } from '#db/database-fault.ts';
import { type FormerlyHere, findByOldAddress } from '#db/queries/old-addresses.ts';
import { normaliseOldPath } from '#lib/hexo/permalink.ts';

/** What lies behind an address of the Hexo site that the articles come from. */
export type OldAddressAnswer =
  | { kind: 'unknown' }
  | { kind: 'moved'; to: string }
  /** Two old articles shared it (crc16 collides early); a page offers them all. */
  | { kind: 'several'; path: string }
  | { kind: 'away' };

/** Looks an address up that is none of the portal's own. One read of an index. */
export async function findOldAddress(pathname: string): Promise<OldAddressAnswer> {
  const path = normaliseOldPath(pathname);
  try {
    return answer(path, await findByOldAddress(path));
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
