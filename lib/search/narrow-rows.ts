import type { SearchRow } from '#lib/articles/search-document.ts';
import type { Found } from './found.ts';
import { daySeconds, type FilterName } from './meilisearch-filter.ts';
import type { SearchParams } from './search-params.ts';

const DAY_SECONDS = 86_400;

/**
 * The answer that an engine would give where `rows`, in this order, were all that the words find: filtered, each facet
 * counted without its own filter, sorted, and the page cut out.
 */
export function narrowRows(rows: SearchRow[], params: SearchParams): Found {
  const found = rows.filter((row) => passes(row, params, null));
  if (params.sort === 'date') found.sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0));
  const count = (name: FilterName) => countValues(rows, params, name);
  return {
    ids: found.slice(params.offset, params.offset + params.limit).map(({ id }) => id),
    total: found.length,
    categories: count('category'),
    sources: count('source'),
    people: count('person'),
    languages: count('language'),
    strategy: 'all',
  };
}

function valuesOf(row: SearchRow, name: FilterName): string[] {
  if (name === 'category') return row.categoryPaths;
  if (name === 'person') return row.personSlugs;
  if (name === 'language') return [row.language];
  return row.sourceSlug === null ? [] : [row.sourceSlug];
}

const FILTERS: readonly FilterName[] = ['category', 'source', 'person', 'language'];

function passes(row: SearchRow, params: SearchParams, except: FilterName | null): boolean {
  const meets = FILTERS.every((name) => {
    const wanted = name === except ? null : params[name];
    return wanted === null || valuesOf(row, name).includes(wanted);
  });
  return meets && isWithin(row.publishedAt, params);
}

function isWithin(seconds: number | null, { from, to }: SearchParams): boolean {
  if (from === null && to === null) return true;
  if (seconds === null) return false;
  if (from !== null && seconds < daySeconds(from)) return false;
  return to === null || seconds < daySeconds(to) + DAY_SECONDS;
}

function countValues(rows: SearchRow[], params: SearchParams, name: FilterName): Record<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!passes(row, params, name)) continue;
    for (const value of new Set(valuesOf(row, name))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
