import { and, eq, isNull } from 'drizzle-orm';
import type { CategoryPath } from '#lib/articles/article.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import { slugify, uniqueSlug } from '#lib/articles/slug.ts';
import type { Transaction } from '../client.ts';
import { categories, categoryRules } from '../schema.ts';

interface Category {
  id: number;
  path: string;
  lineage: number[];
}

async function findChild(tx: Transaction, parent: Category | null, name: string): Promise<Category | null> {
  const below = parent === null ? isNull(categories.parentId) : eq(categories.parentId, parent.id);
  const [found] = await tx
    .select({ id: categories.id, path: categories.path, lineage: categories.lineage })
    .from(categories)
    .where(and(below, eq(categories.nameKey, nameKey(name))));
  return found ?? null;
}

async function chooseSlug(tx: Transaction, parent: Category | null, name: string): Promise<string> {
  const below = parent === null ? isNull(categories.parentId) : eq(categories.parentId, parent.id);
  const siblings = await tx.select({ slug: categories.slug }).from(categories).where(below);
  const taken = new Set(siblings.map((row) => row.slug));
  return uniqueSlug(slugify(name), name, (candidate) => taken.has(candidate));
}

async function addChild(tx: Transaction, parent: Category | null, name: string): Promise<Category> {
  const slug = await chooseSlug(tx, parent, name);
  const path = parent === null ? slug : `${parent.path}/${slug}`;
  const [row] = await tx
    .insert(categories)
    .values({ parentId: parent?.id ?? null, name, nameKey: nameKey(name), slug, path, lineage: [] })
    .returning({ id: categories.id });
  if (!row) throw new Error(`category ${path} was not stored`);
  const lineage = [...(parent?.lineage ?? []), row.id];
  await tx.update(categories).set({ lineage }).where(eq(categories.id, row.id));
  return { id: row.id, path, lineage };
}

async function ensureCategory(tx: Transaction, names: CategoryPath): Promise<Category | null> {
  let category: Category | null = null;
  for (const name of names) {
    category = (await findChild(tx, category, name)) ?? (await addChild(tx, category, name));
  }
  return category;
}

/** The imported paths that already lead somewhere, each as its JSON text. */
export async function loadRuledPaths(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.select({ path: categoryRules.importedPath }).from(categoryRules);
  return new Set(rows.map((row) => JSON.stringify(row.path)));
}

/**
 * Gives each imported path a rule that leads to a category of the same names; categories that do
 * not exist yet are proposed. Paths that have a rule already, an editor's one included, are left alone.
 */
export async function ensureCategoryRules(tx: Transaction, paths: CategoryPath[]): Promise<void> {
  for (const path of paths) {
    const category = await ensureCategory(tx, path);
    if (category === null) continue;
    await tx
      .insert(categoryRules)
      .values({ importedPath: [...path], categoryId: category.id })
      .onConflictDoNothing({ target: categoryRules.importedPath });
  }
}
