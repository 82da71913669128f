const DEAD_PROXY = /^https?:\/\/cors\.zfour\.workers\.dev\/?\?/i;

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

/** Undoes what crawlers do to addresses: white space, backslashes, a missing scheme, a dead proxy's prefix. */
function repairUrl(raw: string): string {
  // Browsers ignore white space and control characters in a scheme, so they must not hide one from us.
  const bare = raw.replace(/[\x00-\x1f\x7f]/g, '').trim();
  const proxied = DEAD_PROXY.test(bare) ? bare.replace(DEAD_PROXY, '') : bare;
  const decoded = /^https?%3a/i.test(proxied) ? decode(proxied) : proxied;
  const slashed = decoded.replace(/^[^?#]*/, (path) => path.replaceAll('\\', '/'));
  return slashed.startsWith('//') ? `https:${slashed}` : slashed;
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch (error) {
    if (error instanceof URIError) return url;
    throw error;
  }
}
