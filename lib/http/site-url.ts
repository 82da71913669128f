import { config } from '#lib/config.ts';

const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i;

/**
 * The origin that absolute addresses in an answer begin with: SITE_URL where it is set, else the one
 * the request was sent to, so that a feed's own address is right on a machine that has no name yet.
 */
export function siteUrlFor(request: { headers: Pick<Headers, 'get'> }): string {
  const { siteUrl, publicUrl } = config();
  if (siteUrl !== null) return siteUrl;
  const host = request.headers.get('host') ?? '';
  return HOST.test(host) ? `http://${host}` : publicUrl;
}
