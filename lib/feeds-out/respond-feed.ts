import { respondValidated } from '#lib/http/validated.ts';
import { generateAtom } from './atom.ts';
import { type Feed, newestChange } from './feed.ts';
import { generateJson } from './json-feed.ts';
import { generateRss } from './rss.ts';

/** The formats by the file that a feed is asked for. */
const FORMATS = {
  'feed.xml': { generate: generateRss, contentType: 'application/rss+xml; charset=utf-8' },
  'atom.xml': { generate: generateAtom, contentType: 'application/atom+xml; charset=utf-8' },
  'feed.json': { generate: generateJson, contentType: 'application/feed+json; charset=utf-8' },
} as const satisfies Record<FeedFile, unknown>;

export const FEED_FILES = ['feed.xml', 'atom.xml', 'feed.json'] as const;
export type FeedFile = (typeof FEED_FILES)[number];

/** A feed in the format of its file, or a 304 where the reader has it. */
export function respondFeed(request: Request, feed: Feed, file: FeedFile): Response {
  const now = new Date();
  const { generate, contentType } = FORMATS[file];
  return respondValidated(request, {
    body: generate(feed, now),
    contentType,
    lastModified: newestChange(feed.items, now),
    cacheControl: 'public, max-age=0, must-revalidate',
  });
}
