import { sql } from 'drizzle-orm';

// Parts of statements over `articles a`: the names that go with an article, as JSON.

/** Category names from the top down, one entry for each place an article is filed: string[][]. */
export const SECTION_TRAILS = sql`coalesce((
  select jsonb_agg(trail.names) from (
    select (select jsonb_agg(above.name order by cardinality(above.lineage)) from categories above
            where above.id = any(c.lineage)) as names
    from article_categories ac join categories c on c.id = ac.category_id
    where ac.article_id = a.id and ac.direct order by c.id) trail), '[]')`;

/** Shown credits in their order: { name, role }[]. */
export const SHOWN_CREDITS = sql`coalesce((
  select jsonb_agg(jsonb_build_object('name', people.name, 'role', credits.role) order by credits.position)
  from credits join people on people.id = credits.person_id
  where credits.article_id = a.id and credits.status = 'shown'), '[]')`;
