import { archivePath, articlePath, sectionPath } from '#components/reader/reader-href.ts';
import { archiveMonths } from '#lib/cache/archive.ts';
import { sitemapSlice } from '#lib/cache/crawlers.ts';
import { topSections } from '#lib/cache/reader.ts';
import { generateSitemap, type SitemapEntry } from '#lib/feeds-out/sitemap.ts';
import { problem } from '#lib/http/problem.ts';
import { siteUrlFor } from '#lib/http/site-url.ts';
import { respondXml } from '../../respond-xml.ts';

interface Context {
  params: Promise<{ name: string }>;
}

/** Sitemap 0 holds the front page, the sections and the archive's months, the others articles. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, number] = /^(\d{1,5})\.xml$/.exec((await params).name) ?? [];
  if (number === undefined) return problem(404, 'Not found', 'There is no such sitemap.');
  const site = siteUrlFor(request);
  return respondXml(request, async () =>
    generateSitemap(number === '0' ? await listPages(site) : await listArticles(site, Number(number) - 1)),
  );
}

async function listPages(site: string): Promise<SitemapEntry[]> {
  const [sections, months] = await Promise.all([topSections(), archiveMonths()]);
  const paths = [
    '/',
    ...sections.map(({ path }) => sectionPath(path)),
    archivePath(null),
    ...months.map(({ period }) => archivePath(period)),
  ];
  return paths.map((path) => ({ url: `${site}${path}`, changedAt: null }));
}

async function listArticles(site: string, slice: number): Promise<SitemapEntry[]> {
  return (await sitemapSlice(slice)).map(({ id, changed_at }) => ({
    url: `${site}${articlePath(id)}`,
    changedAt: new Date(changed_at),
  }));
}
