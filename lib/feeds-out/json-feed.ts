import { generateJsonFeed } from 'feedsmith';
import { type Feed, type FeedItem, feedGuid } from './feed.ts';

function toItem(item: FeedItem, now: Date) {
  const past = (date: Date | null) => (date !== null && date <= now ? date : undefined);
  return {
    id: feedGuid(item.id),
    url: item.url,
    title: item.title.toWellFormed(),
    content_html: item.html.toWellFormed(),
    summary: item.summary?.toWellFormed(),
    date_published: past(item.publishedAt),
    date_modified: past(item.modifiedAt),
    tags: item.categories.map((path) => path.join('/').toWellFormed()),
    authors: item.creators.map((name) => ({ name: name.toWellFormed() })),
  };
}

/** JSON Feed 1.1 (jsonfeed.org). `now` bounds the dates. */
export function generateJson(feed: Feed, now: Date): string {
  const value = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.feedUrl,
    description: feed.description,
    language: feed.language,
    items: feed.items.map((item) => toItem(item, now)),
  });
  return JSON.stringify(value);
}
