import { articlePath } from '#components/reader/reader-href.ts';
import { freshArticles } from '#lib/cache/crawlers.ts';
import { config } from '#lib/config.ts';
import { generateNewsSitemap } from '#lib/feeds-out/sitemap.ts';
import { siteUrlFor } from '#lib/http/site-url.ts';
import { respondXml } from '../respond-xml.ts';

const NEWS_LANGUAGES: Record<string, string> = { 'zh-Hans': 'zh-cn', 'zh-Hant': 'zh-tw', other: 'zh-cn' };

/** Articles of the last two days, as Google News asks for them. */
export function GET(request: Request): Promise<Response> {
  return respondXml(request, async () => {
    const site = siteUrlFor(request);
    const entries = (await freshArticles()).flatMap(({ id, title, language, published_at }) =>
      published_at === null
        ? []
        : [
            {
              url: `${site}${articlePath(id)}`,
              changedAt: null,
              title,
              language: NEWS_LANGUAGES[language] ?? language,
              publishedAt: new Date(published_at),
            },
          ],
    );
    return generateNewsSitemap(config().siteName, entries);
  });
}
