import type { Transaction } from '#db/client.ts';
import {
  addCategoryAddresses,
  listArticlesFiledIn,
  listArticlesLedTo,
  removeCategories,
  removeCategoryAddresses,
  writeCategories,
} from '#db/queries/category-tree.ts';
import { refileArticles } from '#db/queries/show-articles.ts';
import { tellChange } from '#db/queries/tell-change.ts';
import { CATEGORIES, LISTS } from '#lib/articles/cache-tags.ts';
import type { CategoryRow } from '#lib/articles/category-row.ts';
import type { CategoryState } from './category-state.ts';

/**
 * Brings the tree from one state to another, files the articles concerned anew, and tells the index and the
 * caches. Gives the ids of those articles.
 */
export async function carryOver(tx: Transaction, from: CategoryState, to: CategoryState): Promise<string[]> {
  const filedBefore = await listArticlesFiledIn(tx, changedForArticles(from.categories, to.categories));
  await removeCategoryAddresses(tx, from.addresses);
  await writeCategories(tx, to.categories);
  const kept = new Set(to.categories.map(({ id }) => id));
  const gone = from.categories.filter(({ id }) => !kept.has(id));
  await removeCategories(
    tx,
    gone.map(({ id }) => id),
  );
  await addCategoryAddresses(tx, to.addresses);
  const seenAgain = await listArticlesLedTo(tx, shownAgain(from.categories, to.categories));
  const articleIds = [...new Set([...filedBefore, ...seenAgain])];
  if (isFilingChanged(from.categories, to.categories)) await refileArticles(tx, articleIds);
  await tellChange(tx, { articleIds, tags: [CATEGORIES, LISTS] });
  return articleIds;
}

function pairs(from: CategoryRow[], to: CategoryRow[]): [CategoryRow, CategoryRow][] {
  const after = new Map(to.map((row) => [row.id, row]));
  return from.flatMap((row) => {
    const next = after.get(row.id);
    return next ? [[row, next]] : [];
  });
}

/** Where something changed that an article's page, its search document or its place in lists shows. */
function changedForArticles(from: CategoryRow[], to: CategoryRow[]): number[] {
  const changed = pairs(from, to).filter(
    ([a, b]) =>
      a.name !== b.name ||
      a.path !== b.path ||
      a.mergedInto !== b.mergedInto ||
      a.hidden !== b.hidden ||
      a.lineage.join() !== b.lineage.join(),
  );
  // What a merge gave to its target goes back from there.
  return changed.flatMap(([a, b]) => [
    a.id,
    ...(a.mergedInto === null || b.mergedInto !== null ? [] : [a.mergedInto]),
  ]);
}

function shownAgain(from: CategoryRow[], to: CategoryRow[]): number[] {
  return pairs(from, to)
    .filter(([a, b]) => a.hidden && !b.hidden)
    .map(([a]) => a.id);
}

function isFilingChanged(from: CategoryRow[], to: CategoryRow[]): boolean {
  return pairs(from, to).some(
    ([a, b]) =>
      a.mergedInto !== b.mergedInto || a.hidden !== b.hidden || a.lineage.join() !== b.lineage.join(),
  );
}
