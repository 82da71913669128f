import { type NextRequest, NextResponse } from 'next/server';
import { withoutSpareSlashes } from '#lib/hexo/old-path.ts';
import { feedRouteFor } from '#lib/http/feed-address.ts';
import { findMovedAddress } from '#lib/http/moved-addresses.ts';
import { findOldAddress } from '#lib/http/old-address.ts';
import { respondWithdrawn } from '#lib/http/respond-withdrawn.ts';
import { siteUrlFor } from '#lib/http/site-url.ts';
import { isWithdrawn } from '#lib/http/withdrawn-articles.ts';

export const config = {
  // Addresses that are none of the portal's own; of its pages those that may be gone or elsewhere.
  matcher: [
    '/((?!_next(?:/|$)|_islands/|a/|c/|api/|desk(?:/|$)|people/|sources/|archive/|search(?:/|$)|img/|media/|demo/|sitemaps/|healthz$|readyz$|metrics$|feed\\.xml$|atom\\.xml$|feed\\.json$|opml\\.xml$|sitemap\\.xml$|news-sitemap\\.xml$|robots\\.txt$|llms\\.txt$|favicon\\.ico$|icon\\.svg|old-address$|missing$|list-feed$|saved$|sw\\.js$|withdrawn/).+)',
    '/:path+/',
    // No page of ours ends so, and an article's id has twelve characters: what else lies there may be an old address.
    '/(.+\\.html)',
    '/a/((?![a-z2-7]{12}(?:/|$)).+)',
    // An article, unless it was withdrawn.
    '/a/([a-z2-7]{12})',
    // Sections and people, which may have moved, and the feeds beside lists.
    '/(c|people)/(.+)',
    '/sources/(.+)/(feed\\.xml|atom\\.xml|feed\\.json)',
  ],
};

const MOVED_FOR_GOOD = 301;
/** What else lies below a list's address may be one of the old site. */
const OWN_LIST = /^\/(?:c|people)\/.+(?<!\/|\.html)$/;
const ARTICLE = /^\/a\/([a-z2-7]{12})$/;

/** Sections and people are found where they moved to; feeds beside lists find their route; a withdrawn article is gone, with a notice; old Hexo addresses lead to their articles; a slash too many at the end of one of ours is taken away. */
export async function proxy(request: NextRequest): Promise<Response> {
  // nextUrl drops the slash at the end, and old addresses are spelt as they were sent.
  const { pathname, search } = new URL(request.url);
  const moved = await findMovedAddress(pathname);
  if (moved !== null) return redirect(request, moved + search, MOVED_FOR_GOOD);
  const feed = feedRouteFor(pathname);
  if (feed !== null) return NextResponse.rewrite(new URL(feed, request.url));
  const [, article] = ARTICLE.exec(pathname) ?? [];
  if (article !== undefined) {
    if (!(await isWithdrawn(article))) return NextResponse.next();
    return respondWithdrawn(request, article);
  }
  if (OWN_LIST.test(pathname)) return NextResponse.next();
  const answer = await findOldAddress(pathname);
  if (answer.kind === 'moved') return redirect(request, answer.to, MOVED_FOR_GOOD);
  if (answer.kind === 'several') {
    const url = new URL('/old-address', request.url);
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
  return plain !== pathname ? redirect(request, plain + search, 308) : NextResponse.next();
}

function redirect(request: NextRequest, location: string, status: number): NextResponse {
  // Behind a reverse proxy request.url names this process; the address people use is another.
  return NextResponse.redirect(new URL(location, siteUrlFor(request)), status);
}
