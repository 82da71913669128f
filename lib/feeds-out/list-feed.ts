import type { FeedArticle } from '#db/queries/feed-articles.ts';
import type { Feed } from './feed.ts';
import { toFeedItem } from './site-feed.ts';

interface ListFed {
  title: string;
  /** The list's page, root-relative and encoded. */
  path: string;
}

/** The feed of a list that has a page: a section, a person, a publisher. `file` is the feed's own name beside the page. */
export function listFeed(
  articles: FeedArticle[],
  site: { name: string; url: string },
  { title, path }: ListFed,
  file: string,
): Feed {
  return {
    title: `${title} · ${site.name}`,
    description: `${title} · ${site.name}`,
    pageUrl: `${site.url}${path}`,
    feedUrl: `${site.url}${path}/${file}`,
    language: 'zh-cn',
    items: articles.map((article) => toFeedItem(article, site.url)),
  };
}
