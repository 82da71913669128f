import { xmlText } from './xml-text.ts';

/** An address in a sitemap (sitemaps.org/protocol.html). */
export interface SitemapEntry {
  /** Absolute. */
  url: string;
  changedAt: Date | null;
}

/** An article as Google's news extension has it. */
export interface NewsEntry extends SitemapEntry {
  title: string;
  /** ISO 639; 'zh-cn' and 'zh-tw' for Chinese. */
  language: string;
  publishedAt: Date;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

function escaped(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function placeOf({ url, changedAt }: SitemapEntry): string {
  return `<loc>${escaped(url)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}`;
}

/** At most 50,000 addresses. */
export function generateSitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries.map((entry) => `<url>${placeOf(entry)}</url>\n`);
  return `${HEAD}<urlset xmlns="${SITEMAP}">\n${urls.join('')}</urlset>\n`;
}

/** The list of sitemaps. */
export function generateSitemapIndex(entries: readonly SitemapEntry[]): string {
  const maps = entries.map((entry) => `<sitemap>${placeOf(entry)}</sitemap>\n`);
  return `${HEAD}<sitemapindex xmlns="${SITEMAP}">\n${maps.join('')}</sitemapindex>\n`;
}

/** Articles of the last two days, at most 1,000. */
export function generateNewsSitemap(publication: string, entries: readonly NewsEntry[]): string {
  const urls = entries.map(
    (entry) =>
      `<url>${placeOf(entry)}<news:news><news:publication><news:name>${escaped(publication)}</news:name>` +
      `<news:language>${entry.language}</news:language></news:publication>` +
      `<news:publication_date>${entry.publishedAt.toISOString()}</news:publication_date>` +
      `<news:title>${escaped(entry.title)}</news:title></news:news></url>\n`,
  );
  return `${HEAD}<urlset xmlns="${SITEMAP}" xmlns:news="${NEWS}">\n${urls.join('')}</urlset>\n`;
}
