/** Services that hand a picture of another host through, as data. Add a line when a new one shows up. */
interface PictureProxy {
  readonly host: RegExp;
  /** Where the picture's own address stands: the whole query, a parameter, or the path after a prefix. */
  readonly target: { readonly query: true } | { readonly parameter: string } | { readonly path: string };
}

const PICTURE_PROXIES: readonly PictureProxy[] = [
  { host: /^cors\.zfour\.workers\.dev$/, target: { query: true } },
  { host: /^(?:images\.weserv\.nl|wsrv\.nl)$/, target: { parameter: 'url' } },
  { host: /^i\d\.wp\.com$/, target: { path: '/' } },
  { host: /^pic\d?\.xuehuaimg\.com$/, target: { path: '/proxy/' } },
  { host: /^gimg\d\.baidu\.com$/, target: { path: '/image_search/src=' } },
  { host: /^(?:proxy|external-content)\.duckduckgo\.com$/, target: { parameter: 'u' } },
  { host: /^cors-anywhere\.herokuapp\.com$/, target: { path: '/' } },
  { host: /^image\.baidu\.com$/, target: { parameter: 'url' } },
];
/** Told from any other address before it is taken apart. */
const MAYBE_PROXY =
  /^https?:\/\/(?:cors\.zfour|images\.weserv|wsrv\.nl|i\d\.wp\.com|pic\d?\.xuehuaimg|gimg\d\.baidu|proxy\.duckduckgo|external-content\.duckduckgo|cors-anywhere|image\.baidu)/i;
const HOST_FIRST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/:?#]|$)/i;

/** The address that a picture proxy's one wraps, as it is spelt there; any other address as it is. */
export function unwrapPictureProxy(url: string): string {
  if (!MAYBE_PROXY.test(url)) return url;
  const target = wrappedAddress(url);
  if (target === null || target === '') return url;
  return HOST_FIRST.test(target) ? `https://${target}` : target;
}

function wrappedAddress(url: string): string | null {
  const [, host = '', rest = ''] = /^https?:\/\/([^/?#]+)(.*)$/is.exec(url) ?? [];
  const proxy = PICTURE_PROXIES.find((one) => one.host.test(host.toLowerCase()));
  if (!proxy) return null;
  const mark = rest.indexOf('?');
  const { target } = proxy;
  if ('query' in target) return mark < 0 ? null : rest.slice(mark + 1);
  if ('path' in target) return pathTarget(rest, target.path);
  return mark < 0 ? null : parameterTarget(rest.slice(mark), target.parameter);
}

/** What follows the proxy's own query belongs to the proxy, unless the path holds a whole address. */
function pathTarget(rest: string, prefix: string): string | null {
  if (!rest.startsWith(prefix)) return null;
  const target = rest.slice(prefix.length);
  return /^https?:/i.test(target) ? target : target.replace(/[?&#].*$/s, '');
}

/** weserv writes `ssl:host/path` for https. */
function parameterTarget(query: string, name: string): string | null {
  const value = new URLSearchParams(query.replace(/#.*$/s, '')).get(name);
  return value === null ? null : value.replace(/^ssl:/i, '').replace(/^\/\//, '');
}
