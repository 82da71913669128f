import { safeUrl } from './safe-url.ts';
import type { ResolvePicture } from './tree.ts';

/** Marks a picture of the post's own asset folder, as Hexo's `{% asset_img %}` names it. */
export const ASSET_PREFIX = 'asset:';
const HAS_SCHEME = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i;
const MAX_ADDRESS = 2_000;

/** A picture's address as it may stand in a page: one within the collection as `resolve` gives it; null for none. */
export function pictureAddress(raw: string, resolve?: ResolvePicture): string | null {
  const isAsset = raw.startsWith(ASSET_PREFIX);
  const address = isAsset ? raw.slice(ASSET_PREFIX.length) : raw;
  if (!resolve || !isLocal(address)) return safeUrl(address);
  const resolved = resolve(isAsset ? raw : decode(address.trim()));
  return resolved && safeUrl(resolved);
}

function isLocal(address: string): boolean {
  const bare = address.trim();
  return bare !== '' && bare.length <= MAX_ADDRESS && !HAS_SCHEME.test(bare);
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}
