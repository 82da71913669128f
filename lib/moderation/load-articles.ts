import {
  countDeskArticles,
  findArticleSides,
  listCategoryNames,
  listDeskArticles,
  listSourceChoices,
} from '#db/queries/desk-articles.ts';
import type { ArticleFilter } from '#lib/articles/article-filter.ts';
import { findFilter } from './decide-articles.ts';

export const ARTICLES_PAGE = 50;
const MOST_SOURCES = 500;

/** One page of the desk's articles, how many there are, and what can be chosen from to narrow them. */
export async function loadArticles(filter: ArticleFilter, page: string | null) {
  const choices = Promise.all([loadSectionChoices(), listSourceChoices(MOST_SOURCES)]);
  const asked = await findFilter(filter);
  const [list, total, [sections, sources]] = await Promise.all([
    listDeskArticles(asked, page, ARTICLES_PAGE),
    countDeskArticles(asked),
    choices,
  ]);
  return { ...list, total, sections, sources };
}

/** Every living category with its whole trail, in the order of the tree. */
export async function loadSectionChoices(): Promise<{ id: number; name: string }[]> {
  const rows = await listCategoryNames();
  const children = Map.groupBy(rows, ({ parentId }) => parentId);
  const below = (parentId: number | null, above: string): { id: number; name: string }[] =>
    (children.get(parentId) ?? []).flatMap(({ id, name }) => {
      const trail = above === '' ? name : `${above} › ${name}`;
      return [{ id, name: trail }, ...below(id, trail)];
    });
  return below(null, '');
}

/** Both sides of an article, with every category that it could be filed in; null for an unknown id. */
export async function loadArticleSides(id: string) {
  const [sides, sections] = await Promise.all([findArticleSides(id), loadSectionChoices()]);
  return sides && { sides, sections };
}
