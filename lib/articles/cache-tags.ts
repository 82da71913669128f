// The names under which cached reads are kept and dropped. A writer drops by these names through
// db/queries/tell-change.ts; a tag a read does not carry can never make it stale.

/** Any list of articles: front page, sections, people, sources, archive, feeds. */
export const LISTS = 'lists';
/** Any single article; dropped when too many articles changed to name each. */
export const ARTICLES = 'articles';
/** Names, addresses and states of categories. */
export const CATEGORIES = 'categories';
/** Names and addresses of people. */
export const PEOPLE = 'people';
/** Answers of the search engine; dropped when it has taken changes. */
export const SEARCH = 'search';

/** One article. */
export function articleTag(id: string): string {
  return `article:${id}`;
}
