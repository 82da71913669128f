import { respondSearchFeed } from '../respond-search-feed.ts';

/** The search's feed with the parameters of its page. */
export function GET(request: Request): Promise<Response> {
  return respondSearchFeed(request, 'feed.xml');
}
