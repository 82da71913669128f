import { inArray, sql } from 'drizzle-orm';
import type { CategoryAddress, CategoryRow } from '#lib/articles/category-row.ts';
import type { Transaction } from '../client.ts';
import { categories, categoryAddresses } from '../schema.ts';

const TREE_LOCK = 7_201_614;

/** One change of the tree at a time: a plan holds for the tree it was made on. Held to the transaction's end. */
export async function lockCategoryTree(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${TREE_LOCK})`);
}

/** Every category, merged ones included, by id. */
export async function loadCategoryTree(tx: Transaction): Promise<CategoryRow[]> {
  const columns = {
    id: categories.id,
    parentId: categories.parentId,
    name: categories.name,
    nameKey: categories.nameKey,
    slug: categories.slug,
    path: categories.path,
    lineage: categories.lineage,
    position: categories.position,
    status: categories.status,
    mergedInto: categories.mergedInto,
    hidden: categories.hidden,
    description: categories.description,
    colour: categories.colour,
    version: categories.version,
  };
  return tx.select(columns).from(categories).orderBy(categories.id);
}

/** Addresses that categories had. */
export async function loadCategoryAddresses(tx: Transaction): Promise<CategoryAddress[]> {
  return tx
    .select({ path: categoryAddresses.path, categoryId: categoryAddresses.categoryId })
    .from(categoryAddresses)
    .orderBy(categoryAddresses.path);
}

/** An id for a category that is about to be made. */
export async function nextCategoryId(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('categories', 'id')) as id`,
  );
  return Number(row?.id);
}

/**
 * Writes categories as they are to be, new ones included. Names and addresses are unique, and one row may take
 * what another gives up in the same change, so all give theirs up first.
 */
export async function writeCategories(tx: Transaction, rows: CategoryRow[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await tx.execute(sql`
    update categories set path = '#' || id, name_key = '#' || id where id in ${ids}`);
  await tx.execute(sql`
    insert into categories (id, parent_id, name, name_key, slug, path, lineage, position, status, merged_into,
      hidden, description, colour, version)
    overriding system value
    select id, "parentId", name, "nameKey", slug, path, lineage, position, status, "mergedInto", hidden, description,
      colour, version
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id bigint, "parentId" bigint, name text,
      "nameKey" text, slug text, path text, lineage bigint[], position integer, status text, "mergedInto" bigint,
      hidden boolean, description text, colour text, version bigint)
    on conflict (id) do update set parent_id = excluded.parent_id, name = excluded.name,
      name_key = excluded.name_key, slug = excluded.slug, path = excluded.path, lineage = excluded.lineage,
      position = excluded.position, status = excluded.status, merged_into = excluded.merged_into,
      hidden = excluded.hidden, description = excluded.description, colour = excluded.colour,
      version = excluded.version`);
}

/** Removes categories that a change made and that is taken back; those that something leads to by now stay and throw. */
export async function removeCategories(tx: Transaction, ids: number[]): Promise<void> {
  if (ids.length > 0) await tx.execute(sql`delete from categories where id in ${ids}`);
}

/** Gives those of the addresses that were not kept before. */
export async function addCategoryAddresses(
  tx: Transaction,
  addresses: CategoryAddress[],
): Promise<CategoryAddress[]> {
  if (addresses.length === 0) return [];
  return tx.insert(categoryAddresses).values(addresses).onConflictDoNothing().returning();
}

export async function removeCategoryAddresses(tx: Transaction, addresses: CategoryAddress[]): Promise<void> {
  const paths = addresses.map(({ path }) => path);
  if (paths.length > 0) await tx.delete(categoryAddresses).where(inArray(categoryAddresses.path, paths));
}

/** Shown articles that are filed in one of the categories or below it. */
export async function listArticlesFiledIn(tx: Transaction, ids: number[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct article_id as id from article_categories where category_id in ${ids} order by 1`);
  return rows.map(({ id }) => id);
}

/** Articles that are filed in one of the categories or below it, by their paths or by the desk, whether readers see it or not. */
export async function listArticlesLedTo(tx: Transaction, ids: number[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct placed.article_id as id
    from (
      select i.article_id, r.category_id
      from article_imports i
      cross join lateral jsonb_array_elements(i.category_paths) as imported(path)
      join category_rules r on r.imported_path = array(select jsonb_array_elements_text(imported.path))
      union all
      select d.article_id, unnest(d.category_ids) from article_decisions d where d.category_ids is not null
    ) placed
    join categories c on c.id = placed.category_id
    join categories live on live.id = coalesce(c.merged_into, c.id)
    where live.lineage && ${sql.param(`{${ids.join(',')}}`)}::bigint[]
    order by 1`);
  return rows.map(({ id }) => id);
}

/** How much stands behind categories, everything below them included. */
export interface CategoryWeight {
  articles: number;
  importedPaths: number;
}

/** Counts what a change of these categories touches, each article and rule once. */
export async function weighCategories(tx: Transaction, ids: number[]): Promise<CategoryWeight> {
  if (ids.length === 0) return { articles: 0, importedPaths: 0 };
  const [row] = await tx.execute<{ articles: number; paths: number }>(sql`
    select
      (select count(distinct article_id)::int from article_categories where category_id in ${ids}) as articles,
      (select count(*)::int from category_rules r join categories c on c.id = r.category_id
        where c.lineage && ${sql.param(`{${ids.join(',')}}`)}::bigint[]) as paths`);
  return { articles: row?.articles ?? 0, importedPaths: row?.paths ?? 0 };
}
