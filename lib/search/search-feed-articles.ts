import { type FeedArticle, listFeedArticles } from '#db/queries/feed-articles.ts';
import { searchArticles } from './search-articles.ts';
import type { SearchParams } from './search-params.ts';

/** The newest articles that answer a search, with their bodies; whatever page or order it was asked in. */
export async function searchFeedArticles(params: SearchParams, limit: number): Promise<FeedArticle[]> {
  const { hits } = await searchArticles({ ...params, sort: 'date', limit, offset: 0 });
  return listFeedArticles(hits.map(({ id }) => id));
}
