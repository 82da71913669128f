import { sectionPath } from '#components/reader/reader-href.ts';
import { topSections } from '#lib/cache/reader.ts';
import { config } from '#lib/config.ts';
import { generateFeedList } from '#lib/feeds-out/opml.ts';
import { answerOrProblem } from '#lib/http/answer-or-problem.ts';
import { siteUrlFor } from '#lib/http/site-url.ts';
import { respondValidated } from '#lib/http/validated.ts';

/** The site's feed and those of its top sections, for a feed reader to take in at once. */
export function GET(request: Request): Promise<Response> {
  return answerOrProblem(async () => {
    const [site, name] = [siteUrlFor(request), config().siteName];
    const sections = (await topSections()).map((section) => {
      const pageUrl = `${site}${sectionPath(section.path)}`;
      return { title: section.name, feedUrl: `${pageUrl}/feed.xml`, pageUrl };
    });
    const whole = { title: name, feedUrl: `${site}/feed.xml`, pageUrl: `${site}/` };
    return respondValidated(request, {
      body: generateFeedList(name, [whole, ...sections]),
      contentType: 'text/x-opml; charset=utf-8',
      lastModified: null,
      cacheControl: 'public, max-age=0, must-revalidate',
    });
  });
}
