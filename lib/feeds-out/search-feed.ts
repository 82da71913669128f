import type { FeedArticle } from '#db/queries/feed-articles.ts';
import { t } from '#lib/messages/translate.ts';
import type { Feed } from './feed.ts';
import { toFeedItem } from './site-feed.ts';

interface SearchedFor {
  /** The words; '' where only filters are set. */
  q: string;
  /** The search's parameters as the query string of its page, encoded, without '?'. */
  search: string;
}

/** The feed of a search: the newest articles that answer it. `file` is the feed's own name beside /search. */
export function searchFeed(
  articles: FeedArticle[],
  site: { name: string; url: string },
  { q, search }: SearchedFor,
  file: string,
): Feed {
  const query = search === '' ? '' : `?${search}`;
  const title = q
    ? t('search.feedTitle', { name: site.name, query: q })
    : t('search.feedFiltered', { name: site.name });
  return {
    title,
    description: title,
    pageUrl: `${site.url}/search${query}`,
    feedUrl: `${site.url}/search/${file}${query}`,
    language: 'zh-cn',
    items: articles.map((article) => toFeedItem(article, site.url)),
  };
}
