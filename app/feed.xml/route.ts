import { feedArticles } from '#lib/cache/reader.ts';
import { config } from '#lib/config.ts';
import { newestChange } from '#lib/feeds-out/feed.ts';
import { generateRss } from '#lib/feeds-out/rss.ts';
import { siteFeed } from '#lib/feeds-out/site-feed.ts';
import { answerOrProblem } from '#lib/http/answer-or-problem.ts';
import { siteUrlFor } from '#lib/http/site-url.ts';
import { respondValidated } from '#lib/http/validated.ts';

const ITEMS = 30;

/** RSS 2.0 of the newest articles. Next answers HEAD with this handler too. */
export function GET(request: Request): Promise<Response> {
  return answerOrProblem(() => feed(request));
}

async function feed(request: Request): Promise<Response> {
  const articles = await feedArticles(ITEMS);
  const now = new Date();
  const site = { name: config().siteName, url: siteUrlFor(request) };
  const values = siteFeed(articles, site, '/feed.xml');
  return respondValidated(request, {
    body: generateRss(values, now),
    contentType: 'application/rss+xml; charset=utf-8',
    lastModified: newestChange(values.items, now),
    cacheControl: 'public, max-age=0, must-revalidate',
  });
}
