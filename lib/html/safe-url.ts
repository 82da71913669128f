import { unwrapPictureProxy } from './picture-proxies.ts';

/** An address as it may stand in our pages, or null: absolute http or https, or from our own root ('/…'). */
export function safeUrl(raw: string): string | null {
  const url = repairUrl(raw);
  if (/^\/(?![/\\])/.test(url)) return url;
  return /^https?:\/\/[^/]/i.test(url) && URL.canParse(url) ? url : null;
}

/** Like safeUrl, for links: a mail address is one too. */
export function safeLink(raw: string): string | null {
  const url = repairUrl(raw);
  return /^mailto:[^\s@]+@[^\s@]+$/i.test(url) ? url : safeUrl(url);
}

/** A proxy's address may wrap another proxy's. */
const MAX_PROXIES = 3;

/** Undoes what crawlers do to addresses: white space, backslashes, a missing scheme, a picture proxy around it. */
function repairUrl(raw: string, proxies = MAX_PROXIES): string {
  // Browsers ignore white space and control characters in a scheme, so they must not hide one from us.
  const bare = raw.replace(/[\x00-\x1f\x7f]/g, '').trim();
  const decoded = /^https?%3a/i.test(bare) ? decode(bare) : bare;
  const slashed = decoded.replace(/^[^?#]*/, (path) => path.replaceAll('\\', '/'));
  const absolute = slashed.startsWith('//') ? `https:${slashed}` : slashed;
  const target = proxies > 0 ? unwrapPictureProxy(absolute) : absolute;
  return target === absolute ? absolute : repairUrl(target, proxies - 1);
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch (error) {
    if (error instanceof URIError) return url;
    throw error;
  }
}
