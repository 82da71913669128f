import { generateAtomFeed } from 'feedsmith';
import { type Feed, type FeedItem, feedGuid, newestChange } from './feed.ts';
import { xmlText } from './xml-text.ts';

/** RFC 4287 demands a date of every entry and feed; one that has none carries the oldest there is. */
const UNDATED = new Date(0);

function toEntry(item: FeedItem, now: Date) {
  const published = item.publishedAt !== null && item.publishedAt <= now ? item.publishedAt : undefined;
  return {
    id: feedGuid(item.id),
    title: { value: xmlText(item.title) },
    links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
    published,
    updated: newestChange([item], now) ?? UNDATED,
    authors: item.creators.map((name) => ({ name: xmlText(name) })),
    categories: item.categories.map((path) => ({ term: xmlText(path.join('/')) })),
    summary: item.summary === null ? undefined : { value: xmlText(item.summary) },
    content: { value: xmlText(item.html), type: 'html' as const },
  };
}

/** Atom 1.0 (RFC 4287). `now` bounds the dates. */
export function generateAtom(feed: Feed, now: Date): string {
  const entries = feed.items.map((item) => toEntry(item, now));
  return generateAtomFeed({
    id: feed.feedUrl,
    title: { value: xmlText(feed.title) },
    subtitle: { value: xmlText(feed.description) },
    updated: newestChange(feed.items, now) ?? UNDATED,
    generator: { text: 'Baolan' },
    // An entry without an author of its own takes the feed's (RFC 4287, 4.1.1).
    authors: [{ name: xmlText(feed.title) }],
    links: [
      { href: feed.feedUrl, rel: 'self', type: 'application/atom+xml' },
      { href: feed.pageUrl, rel: 'alternate', type: 'text/html' },
    ],
    entries,
  });
}
