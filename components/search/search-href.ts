import { pageHref } from '#lib/messages/locale.ts';
import type { SearchParams } from '#lib/search/search-params.ts';

const FIELDS = ['q', 'category', 'source', 'person', 'language', 'from', 'to'] as const;

/** What a change to a search may set; null takes a filter away. */
export type SearchChange = Partial<Pick<SearchParams, (typeof FIELDS)[number] | 'sort' | 'offset'>>;

/** The search's parameters as a form sends them; what has its usual value is left out. */
export function searchFields(params: SearchParams): [string, string][] {
  const fields = FIELDS.flatMap((name): [string, string][] => {
    const value = params[name];
    return value ? [[name, value]] : [];
  });
  return params.sort === 'date' ? [...fields, ['sort', 'date']] : fields;
}

/** The addresses of the search's feeds; a feed is by time and has no pages. */
export function searchFeedHref(params: SearchParams, file: 'feed.xml' | 'atom.xml' | 'feed.json'): string {
  const query = new URLSearchParams(searchFields({ ...params, sort: 'relevance' }));
  return query.size > 0 ? `/search/${file}?${query}` : `/search/${file}`;
}

/** The address of a changed search, in the language of the page at hand. */
export function searchHref(params: SearchParams, change: SearchChange): string {
  return pageHref(searchPath(params, change));
}

/** The same without a language. Whatever changes, the result starts again at its first page. */
export function searchPath(params: SearchParams, change: SearchChange): string {
  const changed = { ...params, offset: 0, ...change };
  const query = new URLSearchParams(searchFields(changed));
  if (changed.offset > 0) query.set('offset', String(changed.offset));
  return query.size > 0 ? `/search?${query}` : '/search';
}
