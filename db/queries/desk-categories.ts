import { sql } from 'drizzle-orm';
import type { DeskCategory, LoggedChange } from '#lib/articles/desk-categories.ts';
import { database } from '../client.ts';

interface CategoryRow extends Record<string, unknown> {
  id: string;
  parent_id: string | null;
  name: string;
  path: string;
  slug: string;
  status: DeskCategory['status'];
  hidden: boolean;
  version: string;
  description: string | null;
  colour: string | null;
  articles: number;
  imported_paths: number;
}

/** Every living category with what stands behind it; the order of siblings is that of the site. */
export async function listDeskCategories(): Promise<DeskCategory[]> {
  const rows = await database().execute<CategoryRow>(sql`
    with filed as (select category_id, count(*)::int as n from article_categories group by category_id),
    led as (
      select coalesce(c.merged_into, c.id) as id, count(*)::int as n
      from category_rules r join categories c on c.id = r.category_id group by 1)
    select c.id, c.parent_id, c.name, c.path, c.slug, c.status, c.hidden, c.version, c.description, c.colour,
      coalesce(filed.n, 0) as articles, coalesce(led.n, 0) as imported_paths
    from categories c
    left join filed on filed.category_id = c.id
    left join led on led.id = c.id
    where c.merged_into is null
    order by c.position, articles desc, c.id`);
  return rows.map(toCategory);
}

function toCategory({ id, parent_id, version, imported_paths, ...row }: CategoryRow): DeskCategory {
  return {
    ...row,
    id: Number(id),
    parentId: parent_id === null ? null : Number(parent_id),
    version: Number(version),
    importedPaths: imported_paths,
  };
}

/** The same without counting what stands behind each. */
export async function listUncountedCategories(): Promise<DeskCategory[]> {
  const rows = await database().execute<CategoryRow>(sql`
    select c.id, c.parent_id, c.name, c.path, c.slug, c.status, c.hidden, c.version, c.description, c.colour,
      0 as articles, 0 as imported_paths
    from categories c where c.merged_into is null order by c.position, c.id`);
  return rows.map(toCategory);
}

/** Shown articles of these categories and of what is below them, by id; none is missing. */
export async function countFiled(ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await database().execute<{ id: string; n: number }>(sql`
    select category_id as id, count(*)::int as n from article_categories
    where category_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::bigint)
    group by category_id`);
  return new Map(rows.map(({ id, n }) => [Number(id), n]));
}

/** One living category and its names from the top down; null for an unknown or merged one. */
export async function findDeskCategory(id: number): Promise<(DeskCategory & { trail: string[] }) | null> {
  const [found] = await database().execute<CategoryRow & { trail: string[] }>(sql`
    select c.id, c.parent_id, c.name, c.path, c.slug, c.status, c.hidden, c.version, c.description, c.colour,
      (select count(*)::int from article_categories ac where ac.category_id = c.id) as articles,
      (select count(*)::int from category_rules r join categories led on led.id = r.category_id
        where coalesce(led.merged_into, led.id) = c.id) as imported_paths,
      array(select above.name from categories above where above.id = any(c.lineage)
        order by cardinality(above.lineage)) as trail
    from categories c where c.id = ${id} and c.merged_into is null`);
  if (!found) return null;
  const { trail, ...row } = found;
  return { ...toCategory(row), trail };
}

/** The imported paths that lead to a category, through merged ones too. */
export async function listImportedPaths(id: number, limit: number): Promise<string[][]> {
  const rows = await database().execute<{ path: string[] }>(sql`
    select r.imported_path as path
    from category_rules r join categories c on c.id = r.category_id
    where c.id = ${id} or c.merged_into = ${id} order by r.id limit ${limit}`);
  return rows.map(({ path }) => path);
}

interface ChangeRow extends Record<string, unknown> {
  id: string;
  at: string;
  user_name: string;
  kind: string;
  name: string | null;
  undone: boolean;
}

/** The newest decisions about categories. */
export async function listCategoryChanges(limit: number): Promise<LoggedChange[]> {
  const rows = await database().execute<ChangeRow>(sql`
    select d.id, d.at, d.user_name, d.kind, d.after #>> '{categories,0,name}' as name,
      exists (select from decisions u where u.subject = 'decision:' || d.id) as undone
    from decisions d
    where starts_with(d.kind, 'category.') and d.after ? 'categories'
    order by d.at desc, d.id desc limit ${limit}`);
  return rows.map(({ id, at, user_name, kind, name, undone }) => ({
    id: Number(id),
    at: new Date(at).toISOString(),
    by: user_name,
    kind: kind.slice('category.'.length),
    name: name ?? '',
    undone,
  }));
}
