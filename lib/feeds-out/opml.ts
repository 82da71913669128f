import { generateOpml } from 'feedsmith';
import { xmlText } from './xml-text.ts';

/** A feed that can be subscribed to. */
export interface FeedEntry {
  title: string;
  /** The feed itself, absolute. */
  feedUrl: string;
  /** The page that it stands beside, absolute. */
  pageUrl: string;
}

/** The list of feeds as OPML 2.0, which feed readers import. */
export function generateFeedList(title: string, entries: readonly FeedEntry[]): string {
  return generateOpml({
    head: { title: xmlText(title) },
    body: {
      outlines: entries.map((entry) => ({
        text: xmlText(entry.title),
        type: 'rss',
        title: xmlText(entry.title),
        xmlUrl: entry.feedUrl,
        htmlUrl: entry.pageUrl,
      })),
    },
  });
}
