import { findFacetLabels } from '#db/queries/search-hits.ts';
import { LANGUAGES } from '#lib/articles/article.ts';
import type { FacetValue, SearchAnswer } from '#lib/articles/views.ts';
import { translateTo } from '#lib/messages/translate.ts';
import type { Found } from './found.ts';
import { registeredLabels } from './name-register.ts';
import type { SearchParams } from './search-params.ts';

const MOST_VALUES = 20;

/** The fullest values; the chosen one always, which without its own filter has just the hits that there are. */
function shownCounts(
  counts: Record<string, number>,
  chosen: string | null,
  total: number,
): [string, number][] {
  const fullest = Object.entries(counts)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_VALUES);
  if (chosen === null || fullest.some(([value]) => value === chosen)) return fullest;
  return [...fullest, [chosen, counts[chosen] ?? total]];
}

/** Names of this process by the page they have; those that it does not hold from the database. */
async function findLabels(categories: string[], sources: string[], people: string[]) {
  const held = await registeredLabels();
  const missing = (start: string, slugs: string[]) => slugs.filter((slug) => !held.has(start + slug));
  const read = await findFacetLabels(
    missing('/c/', categories),
    missing('/sources/', sources),
    missing('/people/', people),
  );
  return {
    category: (path: string) => held.get(`/c/${path}`) ?? read.categories.get(path),
    source: (slug: string) => held.get(`/sources/${slug}`) ?? read.sources.get(slug),
    person: (slug: string) => held.get(`/people/${slug}`) ?? read.people.get(slug),
  };
}

function languageName(code: string): string {
  // An answer is kept, and asked for in any language.
  return translateTo(
    'zh-CN',
    `search.languages.${LANGUAGES.find((language) => language === code) ?? 'other'}`,
  );
}

/** The facets of a page with their names; a value that has none, since nothing is called so, is left out. */
export async function toFacets(found: Found, params: SearchParams): Promise<SearchAnswer['facets']> {
  const categories = shownCounts(found.categories, params.category, found.total);
  const sources = shownCounts(found.sources, params.source, found.total);
  const people = shownCounts(found.people, params.person, found.total);
  const languages = shownCounts(found.languages, params.language, found.total);
  const slugs = (counts: [string, number][]) => counts.map(([slug]) => slug);
  const labels = await findLabels(slugs(categories), slugs(sources), slugs(people));
  return {
    category: label(categories, labels.category, (path) => path.split('/').length - 1),
    source: label(sources, labels.source),
    person: label(people, labels.person),
    language: label(languages, languageName),
  };
}

function label(
  counts: [string, number][],
  nameOf: (value: string) => string | undefined,
  depthOf: (value: string) => number = () => 0,
): FacetValue[] {
  return counts.flatMap(([value, count]) => {
    const name = nameOf(value);
    return name === undefined ? [] : [{ value, label: name, count, depth: depthOf(value) }];
  });
}
