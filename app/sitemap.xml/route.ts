import { countSitemaps } from '#lib/cache/crawlers.ts';
import { generateSitemapIndex } from '#lib/feeds-out/sitemap.ts';
import { siteUrlFor } from '#lib/http/site-url.ts';
import { respondXml } from '../respond-xml.ts';

/** The list of sitemaps: sections first, then all articles in slices. */
export function GET(request: Request): Promise<Response> {
  return respondXml(request, async () => {
    const site = siteUrlFor(request);
    const names = Array.from({ length: 1 + (await countSitemaps()) }, (_, number) => `${number}.xml`);
    return generateSitemapIndex(names.map((name) => ({ url: `${site}/sitemaps/${name}`, changedAt: null })));
  });
}
