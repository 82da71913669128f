import { type NextRequest, NextResponse } from 'next/server';
import { withoutSpareSlashes } from '#lib/hexo/old-path.ts';
import { feedRouteFor } from '#lib/http/feed-address.ts';
import { findMovedAddress } from '#lib/http/moved-addresses.ts';
import { findOldAddress } from '#lib/http/old-address.ts';
import { routeOf, settlePrefix } from '#lib/http/reader-address.ts';
import { respondWithdrawn } from '#lib/http/respond-withdrawn.ts';
import { siteUrlFor } from '#lib/http/site-url.ts';
import { isWithdrawn } from '#lib/http/withdrawn-articles.ts';
import { hrefIn, type Locale, splitAddress } from '#lib/messages/locale.ts';

export const config = {
  // Addresses that are none of the portal's own; of its pages those that may be gone or elsewhere. Each with and
  // without the prefix of a language.
  matcher: [
    '/((?!zh-tw(?:/|$)|en(?:/|$)|_next(?:/|$)|_islands/|a/|c/|api/|desk(?:/|$)|people/|sources/|archive(?:/|$)|search(?:/|$)|img/|media/|demo/|sitemaps/|healthz$|readyz$|metrics$|feed\\.xml$|atom\\.xml$|feed\\.json$|opml\\.xml$|sitemap\\.xml$|news-sitemap\\.xml$|robots\\.txt$|llms\\.txt$|favicon\\.ico$|icon\\.svg|old-address$|missing$|list-feed$|saved$|sw\\.js$|withdrawn/).+)',
    '/(zh-tw|en)/((?!a/|c/|people/|sources/|archive(?:/|$)|search$|saved$|old-address$|missing$|withdrawn/).+)',
    '/:path+/',
    // No page of ours ends so, and an article's id has twelve characters: what else lies there may be an old address.
    '/(.+\\.html)',
    '/(zh-tw/a|en/a|a)/((?![a-z2-7]{12}(?:/|$)).+)',
    // An article, unless it was withdrawn.
    '/(zh-tw/a|en/a|a)/([a-z2-7]{12})',
    // Sections and people, which may have moved, and the feeds beside lists.
    '/(zh-tw/c|en/c|c|zh-tw/people|en/people|people)/(.+)',
    '/(zh-tw/sources|en/sources|sources)/(.+)/(feed\\.xml|atom\\.xml|feed\\.json)',
  ],
};

const MOVED_FOR_GOOD = 301;
const MOVED = 308;
/** What else lies below a list's address may be one of the old site. */
const OWN_LIST = /^\/(?:c|people)\/.+(?<!\/|\.html)$/;
const ARTICLE = /^\/a\/([a-z2-7]{12})$/;

/** Sections and people are found where they moved to; feeds beside lists find their route; a withdrawn article is gone, with a notice; old Hexo addresses lead to their articles; a slash too many at the end of one of ours is taken away. All of it in the language of the address. */
export async function proxy(request: NextRequest): Promise<Response> {
  // nextUrl drops the slash at the end, and old addresses are spelt as they were sent.
  const { pathname, search } = new URL(request.url);
  const settled = settlePrefix(pathname);
  if (settled !== null) return redirect(request, settled + search, MOVED);
  const { locale, path } = splitAddress(pathname);
  const moved = await findMovedAddress(path);
  if (moved !== null) return redirect(request, listHref(moved, locale) + search, MOVED_FOR_GOOD);
  const feed = feedRouteFor(path);
  if (feed !== null) return answerFeed(request, feed, path);
  const [, article] = ARTICLE.exec(path) ?? [];
  if (article !== undefined) {
    if (!(await isWithdrawn(article))) return NextResponse.next();
    return respondWithdrawn(request, article, locale);
  }
  if (OWN_LIST.test(path)) return NextResponse.next();
  return answerOldAddress(request, { pathname, search });
}

/** A feed has no language. */
const listHref = (path: string, locale: Locale) =>
  feedRouteFor(path) === null ? hrefIn(locale, path) : path;

function answerFeed(request: NextRequest, feed: string, path: string): NextResponse {
  const { pathname, search } = new URL(request.url);
  if (path !== pathname) return redirect(request, path + search, MOVED);
  return NextResponse.rewrite(new URL(feed, request.url));
}

async function answerOldAddress(
  request: NextRequest,
  { pathname, search }: Pick<URL, 'pathname' | 'search'>,
): Promise<NextResponse> {
  const { locale, path } = splitAddress(pathname);
  const answer = await findOldAddress(pathname, path);
  if (answer.kind === 'moved') return redirect(request, hrefIn(locale, answer.to), MOVED_FOR_GOOD);
  if (answer.kind === 'several') {
    const url = new URL(routeOf('/old-address', locale), request.url);
    url.searchParams.set('path', answer.path);
    return NextResponse.rewrite(url);
  }
  if (answer.kind === 'away') {
    return new NextResponse('The database is away; please try again in a moment.\n', {
      status: 503,
      headers: { 'Retry-After': '10', 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  const plain = withoutSpareSlashes(pathname);
  return plain !== pathname ? redirect(request, plain + search, MOVED) : NextResponse.next();
}

function redirect(request: NextRequest, location: string, status: number): NextResponse {
  // Behind a reverse proxy request.url names this process; the address people use is another.
  return NextResponse.redirect(new URL(location, siteUrlFor(request)), status);
}
