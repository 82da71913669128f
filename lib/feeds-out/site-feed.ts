import type { FeedArticle } from '#db/queries/feed-articles.ts';
import { withAbsoluteUrls } from '#lib/html/absolute-urls.ts';
import { t } from '#lib/messages/translate.ts';
import type { Feed, FeedItem } from './feed.ts';

const AUTHOR_ROLES = ['reporter', 'author'];

function creatorsOf({ credits }: FeedArticle): string[] {
  const authors = credits.filter(({ role }) => AUTHOR_ROLES.includes(role));
  const named = authors.length > 0 ? authors : credits.filter(({ role }) => role === 'editor');
  return named.map(({ name }) => name);
}

/** An article as the item of any of the site's feeds. */
export function toFeedItem(article: FeedArticle, siteUrl: string): FeedItem {
  const { id, title, dek, html, published_at, modified_at, categories, source } = article;
  const url = `${siteUrl}/a/${id}`;
  return {
    id,
    title,
    url,
    summary: dek,
    html: withAbsoluteUrls(html, siteUrl, url),
    publishedAt: published_at === null ? null : new Date(published_at),
    modifiedAt: modified_at === null ? null : new Date(modified_at),
    creators: creatorsOf(article),
    categories,
    source: source && { name: source.name, url: `${siteUrl}/sources/${encodeURIComponent(source.slug)}` },
  };
}

/** The feed of the whole site's newest articles. */
export function siteFeed(
  articles: FeedArticle[],
  site: { name: string; url: string },
  feedPath: string,
): Feed {
  return {
    title: site.name,
    description: t('site.description', { name: site.name }),
    pageUrl: `${site.url}/`,
    feedUrl: `${site.url}${feedPath}`,
    language: 'zh-cn',
    items: articles.map((article) => toFeedItem(article, site.url)),
  };
}
