import { type FeedArticle, listFeedArticles } from '#db/queries/feed-articles.ts';
import { answerSearch } from './answer-cache.ts';
import type { SearchParams } from './search-params.ts';

/** The newest articles that have all the words of a search, with their bodies; whatever page or order it was asked in. */
export async function searchFeedArticles(params: SearchParams, limit: number): Promise<FeedArticle[]> {
  const { answer } = await answerSearch({ ...params, view: 'feed', sort: 'date', limit, offset: 0 });
  return listFeedArticles(answer.hits.map(({ id }) => id));
}
