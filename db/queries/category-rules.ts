import { sql } from 'drizzle-orm';
import type { CategoryPath } from '#lib/articles/article.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import { slugify, uniqueSlug } from '#lib/articles/slug.ts';
import type { Transaction } from '../client.ts';
import { categoryRules } from '../schema.ts';

interface Category {
  id: number;
  path: string;
  lineage: number[];
}

/** A category to be found or made: a name below a parent; null is the top. */
interface Wanted {
  parent: Category | null;
  name: string;
}

/** The imported paths that already lead somewhere, each as its JSON text. */
export async function loadRuledPaths(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.select({ path: categoryRules.importedPath }).from(categoryRules);
  return new Set(rows.map((row) => JSON.stringify(row.path)));
}

/**
 * Gives each imported path a rule that leads to a category of the same names; categories that do
 * not exist yet are proposed. Paths that have a rule already, an editor's one included, are left alone.
 * Goes level by level, a few statements for each, however many paths there are.
 */
export async function ensureCategoryRules(tx: Transaction, paths: CategoryPath[]): Promise<void> {
  const named = paths.filter((path) => path.length > 0);
  if (named.length === 0) return;
  const deepest = Math.max(...named.map((path) => path.length));
  let reached = new Map<string, Category>();
  const rules: { importedPath: string[]; categoryId: number }[] = [];
  for (let level = 0; level < deepest; level += 1) {
    const here = named.filter((path) => path.length > level);
    const wanted = here.map((path) => ({
      parent: reached.get(keyOf(path, level)) ?? null,
      name: path[level] ?? '',
    }));
    const found = await ensureLevel(tx, wanted);
    reached = new Map(
      here.map((path, index) => [keyOf(path, level + 1), found[index]] as const).filter(isReached),
    );
    for (const path of here) {
      const category = path.length === level + 1 ? reached.get(keyOf(path, level + 1)) : undefined;
      if (category) rules.push({ importedPath: [...path], categoryId: category.id });
    }
  }
  await tx.insert(categoryRules).values(rules).onConflictDoNothing({ target: categoryRules.importedPath });
}

function keyOf(path: CategoryPath, length: number): string {
  return JSON.stringify(path.slice(0, length));
}

function isReached(entry: readonly [string, Category | undefined]): entry is readonly [string, Category] {
  return entry[1] !== undefined;
}

/** One category for each wanted one, in their order; those that differ only by the key of their name are one. */
async function ensureLevel(tx: Transaction, wanted: Wanted[]): Promise<(Category | undefined)[]> {
  const parents = [...new Set(wanted.map(({ parent }) => parent?.id ?? 0))];
  const siblings = await loadChildren(tx, parents);
  const known = new Map(siblings.map((child) => [`${child.parentId} ${child.nameKey}`, child]));
  const taken = new Set(siblings.map((child) => `${child.parentId} ${child.slug}`));
  const missing = new Map<string, NewCategory>();
  for (const { parent, name } of wanted) {
    const key = `${parent?.id ?? 0} ${nameKey(name)}`;
    if (!known.has(key) && !missing.has(key)) missing.set(key, propose(parent, name, taken));
  }
  for (const child of await addCategories(tx, [...missing.values()])) {
    known.set(`${child.parentId} ${child.nameKey}`, child);
  }
  return wanted.map(({ parent, name }) => known.get(`${parent?.id ?? 0} ${nameKey(name)}`));
}

interface Child extends Category {
  /** 0 is the top. */
  parentId: number;
  nameKey: string;
  slug: string;
}

interface ChildRow extends Record<string, unknown> {
  id: string;
  parent_id: string | null;
  name_key: string;
  slug: string;
  path: string;
  lineage: string[];
}

function toChild({ id, parent_id, name_key, slug, path, lineage }: ChildRow): Child {
  const ids = lineage.map(Number);
  return { id: Number(id), parentId: Number(parent_id ?? 0), nameKey: name_key, slug, path, lineage: ids };
}

async function loadChildren(tx: Transaction, parents: number[]): Promise<Child[]> {
  const rows = await tx.execute<ChildRow>(sql`
    select id, parent_id, name_key, slug, path, lineage::text[] as lineage from categories
    where coalesce(parent_id, 0) in ${parents}`);
  return rows.map(toChild);
}

interface NewCategory {
  parentId: number | null;
  name: string;
  nameKey: string;
  slug: string;
  path: string;
  above: number[];
}

function propose(parent: Category | null, name: string, taken: Set<string>): NewCategory {
  const scope = parent?.id ?? 0;
  const slug = uniqueSlug(slugify(name), name, (candidate) => taken.has(`${scope} ${candidate}`));
  taken.add(`${scope} ${slug}`);
  const path = parent === null ? slug : `${parent.path}/${slug}`;
  return {
    parentId: parent?.id ?? null,
    name,
    nameKey: nameKey(name),
    slug,
    path,
    above: parent?.lineage ?? [],
  };
}

async function addCategories(tx: Transaction, rows: NewCategory[]): Promise<Child[]> {
  if (rows.length === 0) return [];
  const added = await tx.execute<ChildRow>(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(
        "parentId" bigint, name text, "nameKey" text, slug text, path text, above bigint[])
    ), numbered as (
      select given.*, nextval(pg_get_serial_sequence('categories', 'id')) as id from given
    )
    insert into categories (id, parent_id, name, name_key, slug, path, lineage)
      overriding system value
      select id, "parentId", name, "nameKey", slug, path, above || id from numbered
    returning id, parent_id, name_key, slug, path, lineage::text[] as lineage`);
  return added.map(toChild);
}
