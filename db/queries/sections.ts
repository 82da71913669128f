import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { SectionChild, SectionView } from '#lib/articles/views.ts';
import { database } from '../client.ts';
import { categories } from '../schema.ts';
import { findCategoryLinks } from './article-view.ts';

// Names written out: the query builder leaves a column's table off, and inside a subquery that could mean another.
const COUNT = sql<number>`(select count(*)::int from article_categories ac where ac.category_id = categories.id)`;

function selectChildren(parentId: number | null) {
  return database()
    .select({
      id: categories.id,
      name: categories.name,
      path: categories.path,
      status: categories.status,
      colour: categories.colour,
      count: COUNT.as('count'),
    })
    .from(categories)
    .where(
      and(
        parentId === null ? isNull(categories.parentId) : eq(categories.parentId, parentId),
        isNull(categories.mergedInto),
      ),
    )
    .orderBy(asc(categories.position), desc(sql`count`), asc(categories.id));
}

/** Sections directly below `parentId` (null: the top) that show at least one article. */
export async function listSubsections(parentId: number | null): Promise<SectionChild[]> {
  const rows = await selectChildren(parentId);
  return rows
    .filter((row) => row.count > 0)
    .map(({ status, ...section }) => ({ ...section, proposed: status === 'proposed' }));
}

/** A section by its slug path ('jinrong/xinlang-caijing'); null also where it shows no article. */
export async function findSection(path: string): Promise<SectionView | null> {
  const [row] = await database()
    .select({
      id: categories.id,
      name: categories.name,
      path: categories.path,
      lineage: categories.lineage,
      status: categories.status,
      description: categories.description,
      colour: categories.colour,
      count: COUNT,
    })
    .from(categories)
    .where(and(eq(categories.path, path), isNull(categories.mergedInto)));
  if (!row || row.count === 0) return null;
  const { lineage, status, ...section } = row;
  const [ancestors, children] = await Promise.all([
    findCategoryLinks(lineage.slice(0, -1)),
    listSubsections(row.id),
  ]);
  return { ...section, proposed: status === 'proposed', ancestors, children };
}

/** Where a section that had this slug path is now; null where none had. */
export async function findMovedSection(path: string): Promise<string | null> {
  const [row] = await database().execute<{ path: string }>(sql`
    select live.path
    from (
      select merged_into as id from categories where path = ${path} and merged_into is not null
      union all
      select category_id from category_addresses where path = ${path}
    ) led
    join categories c on c.id = led.id
    join categories live on live.id = coalesce(c.merged_into, c.id)
    limit 1`);
  return row?.path ?? null;
}
