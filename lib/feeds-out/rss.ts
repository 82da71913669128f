import { generateRssFeed } from 'feedsmith';
import { type Feed, type FeedItem, feedGuid, newestChange } from './feed.ts';
import { xmlText } from './xml-text.ts';

function toItem(item: FeedItem, now: Date) {
  const past = item.publishedAt !== null && item.publishedAt <= now ? item.publishedAt : undefined;
  return {
    title: xmlText(item.title),
    link: item.url,
    description: xmlText(item.summary ?? item.title),
    categories: item.categories.map((path) => ({ name: xmlText(path.join('/')) })),
    guid: { value: feedGuid(item.id), isPermaLink: false },
    pubDate: past,
    source: item.source ? { title: xmlText(item.source.name), url: item.source.url } : undefined,
    dc: item.creators.length > 0 ? { creators: item.creators.map(xmlText) } : undefined,
    content: { encoded: xmlText(item.html) },
  };
}

/** RSS 2.0 (rssboard.org) with atom:link rel=self, dc:creator and content:encoded. `now` bounds the dates. */
export function generateRss(feed: Feed, now: Date): string {
  return generateRssFeed({
    title: xmlText(feed.title),
    link: feed.pageUrl,
    description: xmlText(feed.description),
    language: feed.language,
    lastBuildDate: newestChange(feed.items, now) ?? undefined,
    generator: 'Baolan',
    atom: { links: [{ href: feed.feedUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.items.map((item) => toItem(item, now)),
  });
}
