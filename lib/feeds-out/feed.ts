/** A feed's values, whatever its format. Addresses are absolute; `html` is sanitised and absolute. */
export interface Feed {
  title: string;
  description: string;
  /** The page the feed belongs to. */
  pageUrl: string;
  /** The address this feed was asked for. */
  feedUrl: string;
  language: string;
  items: FeedItem[];
}

export interface FeedItem {
  /** Public id of the article. */
  id: string;
  url: string;
  title: string;
  summary: string | null;
  html: string;
  publishedAt: Date | null;
  modifiedAt: Date | null;
  /** Names of reporters and authors, else of editors. */
  creators: string[];
  /** Each from the top section down. */
  categories: string[][];
  source: { name: string; url: string } | null;
}

/**
 * The item's permanent identity. It is made of the public id alone: a feed reader that once saw an
 * article must know it again after the site moved to another address, so it may never change.
 */
export function feedGuid(id: string): string {
  return `urn:baolan:article:${id}`;
}

/** When the newest item changed; never the time of the build nor after `now`. Null for an empty or undated feed. */
export function newestChange(items: FeedItem[], now: Date): Date | null {
  const times = items.flatMap(({ publishedAt, modifiedAt }) =>
    [publishedAt, modifiedAt].filter((date) => date !== null && date <= now).map(Number),
  );
  return times.length === 0 ? null : new Date(Math.max(...times));
}
