import {
  countDeskArticles,
  findArticleSides,
  listDeskArticles,
  listSourceChoices,
} from '#db/queries/desk-articles.ts';
import type { ArticleFilter } from '#lib/articles/article-filter.ts';
import { findFilter } from './decide-articles.ts';
import { findTrails } from './resolve-places.ts';

export const ARTICLES_PAGE = 50;
const MOST_SOURCES = 500;

/** One page of the desk's articles, how many there are, and what can be chosen from to narrow them. */
export async function loadArticles(filter: ArticleFilter, page: string | null) {
  const choices = Promise.all([
    findTrails(filter.section === null ? [] : [filter.section]),
    listSourceChoices(MOST_SOURCES),
  ]);
  const asked = await findFilter(filter);
  const [list, total, [trails, sources]] = await Promise.all([
    listDeskArticles(asked, page, ARTICLES_PAGE),
    countDeskArticles(asked),
    choices,
  ]);
  return { ...list, total, sources, section: trails.get(filter.section ?? 0) ?? '' };
}

/** Both sides of an article, with the trails of the categories they name; null for an unknown id. */
export async function loadArticleSides(id: string) {
  const sides = await findArticleSides(id);
  if (!sides) return null;
  const { imported, decided } = sides;
  return { sides, trails: await findTrails([...imported.categoryIds, ...(decided.categoryIds ?? [])]) };
}
