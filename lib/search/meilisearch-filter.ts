import type { SearchParams } from './search-params.ts';

/** A filter whose facet is shown. */
export type FilterName = 'category' | 'source' | 'person' | 'language';

const DAY_SECONDS = 86_400;

/** A value inside a filter expression; quotes and backslashes in it stay part of the value. */
function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** When a day begins in Beijing, in seconds since the epoch. */
export function daySeconds(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`) / 1000;
}

/** The filters of a search for the engine, all but one of them where a name is given. */
export function filterExcept(params: SearchParams, except: FilterName | null): string[] {
  const chosen = (name: FilterName) => (name === except ? null : params[name]);
  const [category, source] = [chosen('category'), chosen('source')];
  const [person, language] = [chosen('person'), chosen('language')];
  return [
    ...(category ? [`categoryPaths = ${quoted(category)}`] : []),
    ...(source ? [`sourceSlug = ${quoted(source)}`] : []),
    ...(person ? [`personSlugs = ${quoted(person)}`] : []),
    ...(language ? [`language = ${quoted(language)}`] : []),
    ...(params.from ? [`publishedAt >= ${daySeconds(params.from)}`] : []),
    ...(params.to ? [`publishedAt < ${daySeconds(params.to) + DAY_SECONDS}`] : []),
  ];
}
