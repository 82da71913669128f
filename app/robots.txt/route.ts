import { siteUrlFor } from '#lib/http/site-url.ts';
import { hrefIn, LOCALES, SCRIPT_PARAMETER, SIMPLIFIED } from '#lib/messages/locale.ts';

/** Everything may be read but the desk and what only repeats it: searches, and the API behind them. */
export function GET(request: Request): Response {
  const site = siteUrlFor(request);
  const lines = [
    'User-agent: *',
    'Disallow: /desk',
    'Disallow: /api/',
    ...LOCALES.map((locale) => `Disallow: ${hrefIn(locale, '/search?')}`),
    // The same pages in other characters.
    `Disallow: /*?*${SCRIPT_PARAMETER}=${SIMPLIFIED}`,
    'Allow: /',
    '',
    `Sitemap: ${site}/sitemap.xml`,
    `Sitemap: ${site}/news-sitemap.xml`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
