import { feedArticles } from '#lib/cache/reader.ts';
import { config } from '#lib/config.ts';
import { type FeedFile, respondFeed } from '#lib/feeds-out/respond-feed.ts';
import { siteFeed } from '#lib/feeds-out/site-feed.ts';
import { answerOrProblem } from '#lib/http/answer-or-problem.ts';
import { siteUrlFor } from '#lib/http/site-url.ts';

const ITEMS = 30;

/** The newest articles of the whole site, in one of the feed formats. */
export function respondSiteFeed(request: Request, file: FeedFile): Promise<Response> {
  return answerOrProblem(async () => {
    const site = { name: config().siteName, url: siteUrlFor(request) };
    return respondFeed(request, siteFeed(await feedArticles(ITEMS), site, `/${file}`), file);
  });
}
