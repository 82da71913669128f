import { searchFields } from '#components/search/search-href.ts';
import { config } from '#lib/config.ts';
import { type FeedFile, respondFeed } from '#lib/feeds-out/respond-feed.ts';
import { searchFeed } from '#lib/feeds-out/search-feed.ts';
import { answerOrProblem } from '#lib/http/answer-or-problem.ts';
import { limitRate } from '#lib/http/rate-limit.ts';
import { siteUrlFor } from '#lib/http/site-url.ts';
import { searchFeedArticles } from '#lib/search/search-feed-articles.ts';
import { parseSearchParams } from '#lib/search/search-params.ts';

const ITEMS = 30;
// Whoever follows hundreds of searches asks for all of them once in a while.
const refuseTooMany = limitRate({ requests: 120, seconds: 60 });

/** The newest articles that answer a search, in one of the feed formats. */
export function respondSearchFeed(request: Request, file: FeedFile): Promise<Response> {
  return answerOrProblem(async () => (await refuseTooMany(request)) ?? respond(request, file));
}

async function respond(request: Request, file: FeedFile): Promise<Response> {
  const given = new URL(request.url).searchParams;
  const params = parseSearchParams(Object.fromEntries([...given].reverse()));
  const articles = await searchFeedArticles(params, ITEMS);
  const site = { name: config().siteName, url: siteUrlFor(request) };
  const search = new URLSearchParams(searchFields({ ...params, sort: 'relevance' })).toString();
  return respondFeed(request, searchFeed(articles, site, { q: params.q, search }, file), file);
}
