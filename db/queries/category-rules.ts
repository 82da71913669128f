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
 * Gives each imported path, and each beginning of one, a rule that leads to a category; categories that do not
 * exist yet are proposed. Paths that have a rule already, an editor's one included, are left alone, and what is
 * new below them goes to where they lead: after 股票 was renamed or merged into 股市, 股票 › 港股 is 股市 › 港股.
 * Goes level by level, a few statements for each, however many paths there are.
 */
export async function ensureCategoryRules(tx: Transaction, paths: CategoryPath[]): Promise<void> {
  const beginnings = beginningsOf(paths);
  const reached = await loadRuled(tx, beginnings);
  const rules: { importedPath: string[]; categoryId: number }[] = [];
  const deepest = Math.max(0, ...beginnings.map((path) => path.length));
  for (let length = 1; length <= deepest; length += 1) {
    const missing = beginnings.filter((path) => path.length === length && !reached.has(keyOf(path)));
    const found = await ensureLevel(
      tx,
      missing.map((path) => ({
        parent: reached.get(keyOf(path.slice(0, -1))) ?? null,
        name: path.at(-1) ?? '',
      })),
    );
    missing.forEach((path, index) => {
      const category = found[index];
      if (!category) return;
      reached.set(keyOf(path), category);
      rules.push({ importedPath: [...path], categoryId: category.id });
    });
  }
  if (rules.length === 0) return;
  await tx.insert(categoryRules).values(rules).onConflictDoNothing({ target: categoryRules.importedPath });
}

/** Every path and every beginning of it, each once, in the order in which they come. */
function beginningsOf(paths: CategoryPath[]): CategoryPath[] {
  const all = new Map<string, CategoryPath>();
  for (const path of paths) {
    for (let length = 1; length <= path.length; length += 1) {
      const beginning = path.slice(0, length);
      all.set(keyOf(beginning), beginning);
    }
  }
  return [...all.values()];
}

function keyOf(path: CategoryPath): string {
  return JSON.stringify(path);
}

interface RuledRow extends Record<string, unknown> {
  imported_path: string[];
  id: string;
  path: string;
  lineage: string[];
}

/** Where paths that have a rule lead by now, by the path's JSON text. */
async function loadRuled(tx: Transaction, paths: CategoryPath[]): Promise<Map<string, Category>> {
  if (paths.length === 0) return new Map();
  const rows = await tx.execute<RuledRow>(sql`
    select r.imported_path, live.id, live.path, live.lineage::text[] as lineage
    from jsonb_array_elements(${JSON.stringify(paths)}::jsonb) as wanted(path)
    join category_rules r on r.imported_path = array(select jsonb_array_elements_text(wanted.path))
    join categories c on c.id = r.category_id
    join categories live on live.id = coalesce(c.merged_into, c.id)`);
  return new Map(rows.map((row) => [keyOf(row.imported_path), toCategory(row)]));
}

function toCategory({ id, path, lineage }: Pick<RuledRow, 'id' | 'path' | 'lineage'>): Category {
  return { id: Number(id), path, lineage: lineage.map(Number) };
}

/** One category for each wanted one, in their order; those that differ only by the key of their name are one. */
async function ensureLevel(tx: Transaction, wanted: Wanted[]): Promise<(Category | undefined)[]> {
  if (wanted.length === 0) return [];
  const parents = [...new Set(wanted.map(({ parent }) => parent?.id ?? 0))];
  const known = await loadChildren(tx, parents);
  const missing = new Map<string, Wanted>();
  for (const one of wanted) {
    const key = childKey(one.parent?.id ?? 0, nameKey(one.name));
    if (!known.has(key) && !missing.has(key)) missing.set(key, one);
  }
  for (const [key, child] of await addCategories(tx, await proposeAll(tx, [...missing.values()]))) {
    known.set(key, child);
  }
  return wanted.map(({ parent, name }) => known.get(childKey(parent?.id ?? 0, nameKey(name))));
}

function childKey(parentId: number, key: string): string {
  return `${parentId} ${key}`;
}

interface ChildRow extends Pick<RuledRow, 'id' | 'path' | 'lineage'>, Record<string, unknown> {
  parent_id: string | null;
  name_key: string;
}

function byKey(rows: ChildRow[]): Map<string, Category> {
  return new Map(rows.map((row) => [childKey(Number(row.parent_id ?? 0), row.name_key), toCategory(row)]));
}

/** What stands below the parents, by parent and key of the name; a merged one is what took its place. */
async function loadChildren(tx: Transaction, parents: number[]): Promise<Map<string, Category>> {
  const rows = await tx.execute<ChildRow>(sql`
    select c.parent_id, c.name_key, live.id, live.path, live.lineage::text[] as lineage
    from categories c
    join categories live on live.id = coalesce(c.merged_into, c.id)
    where coalesce(c.parent_id, 0) in ${parents}`);
  return byKey(rows);
}

interface NewCategory {
  parentId: number | null;
  name: string;
  nameKey: string;
  slug: string;
  path: string;
  above: number[];
}

/** Slugs that keep off every address that a category has or had. */
async function proposeAll(tx: Transaction, wanted: Wanted[]): Promise<NewCategory[]> {
  const taken = await loadTaken(
    tx,
    wanted.map(({ parent, name }) => pathBelow(parent, slugify(name))),
  );
  return wanted.map(({ parent, name }) => {
    const slug = uniqueSlug(slugify(name), name, (candidate) => taken.has(pathBelow(parent, candidate)));
    const path = pathBelow(parent, slug);
    taken.add(path);
    return {
      parentId: parent?.id ?? null,
      name,
      nameKey: nameKey(name),
      slug,
      path,
      above: parent?.lineage ?? [],
    };
  });
}

function pathBelow(parent: Category | null, slug: string): string {
  return parent === null ? slug : `${parent.path}/${slug}`;
}

/** The given paths, and those that begin like one and go on with a dash, as far as a category has or had them. */
async function loadTaken(tx: Transaction, paths: string[]): Promise<Set<string>> {
  if (paths.length === 0) return new Set();
  const rows = await tx.execute<{ path: string }>(sql`
    select known.path
    from jsonb_array_elements_text(${JSON.stringify(paths)}::jsonb) as wanted(path)
    join (select path from categories union select path from category_addresses) known
      on known.path = wanted.path or starts_with(known.path, wanted.path || '-')`);
  return new Set(rows.map(({ path }) => path));
}

async function addCategories(tx: Transaction, rows: NewCategory[]): Promise<Map<string, Category>> {
  if (rows.length === 0) return new Map();
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
    returning id, parent_id, name_key, path, lineage::text[] as lineage`);
  return byKey(added);
}
