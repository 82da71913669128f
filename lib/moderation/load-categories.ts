import { listCategoryChanges, listDeskCategories, listImportedPaths } from '#db/queries/desk-categories.ts';
import { toNodes } from '#lib/category-tree/to-nodes.ts';

const CHANGES = 12;
const PATHS = 100;

/** The tree of categories and the newest decisions about it. */
export async function loadCategories() {
  const [categories, changes] = await Promise.all([listDeskCategories(), listCategoryChanges(CHANGES)]);
  return { nodes: toNodes(categories), changes };
}

/** One category with the whole tree to choose from; null for an unknown or merged one. */
export async function loadCategory(id: number) {
  const [categories, importedPaths] = await Promise.all([listDeskCategories(), listImportedPaths(id, PATHS)]);
  const nodes = toNodes(categories);
  const category = nodes.find((node) => node.id === id);
  return category ? { category, nodes, importedPaths } : null;
}
