import { respondSiteFeed } from '../respond-site-feed.ts';

/** The site's newest articles. Next answers HEAD with this handler too. */
export function GET(request: Request): Promise<Response> {
  return respondSiteFeed(request, 'feed.xml');
}
