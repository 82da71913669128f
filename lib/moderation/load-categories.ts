import {
  findDeskCategory,
  listCategoryChanges,
  listDeskCategories,
  listImportedPaths,
} from '#db/queries/desk-categories.ts';
import type { CategoryNode, DeskCategory, TreeCategory } from '#lib/articles/desk-categories.ts';

const CHANGES = 12;
const PATHS = 100;

/** The categories of the tree and the newest decisions about it. */
export async function loadCategories() {
  const [categories, changes] = await Promise.all([listDeskCategories(), listCategoryChanges(CHANGES)]);
  return { categories: categories.map(toTreeCategory), changes };
}

function toTreeCategory(category: DeskCategory): TreeCategory {
  const { id, parentId, name, status, hidden, version, articles, importedPaths } = category;
  return { id, parentId, name, status, hidden, version, articles, importedPaths };
}

/** One category with what leads to it; null for an unknown or merged one. */
export async function loadCategory(
  id: number,
): Promise<{ category: CategoryNode; importedPaths: string[][] } | null> {
  const [category, importedPaths] = await Promise.all([findDeskCategory(id), listImportedPaths(id, PATHS)]);
  return category && { category: { ...category, depth: category.trail.length - 1 }, importedPaths };
}
