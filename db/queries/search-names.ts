import { sql } from 'drizzle-orm';
import type { NameMatch } from '#lib/articles/views.ts';
import { database } from '../client.ts';

/** Names of sections, people and sources that show articles, those with the most articles first. */
export async function listNames(limit: number): Promise<NameMatch[]> {
  return database().execute<NameMatch & Record<string, unknown>>(sql`
    select * from (
      select 'section' as kind, c.name, '/c/' || c.path as url, count(*)::int as count
      from article_categories ac join categories c on c.id = ac.category_id group by c.id
      union all
      select 'source', s.name, '/sources/' || s.slug, count(*)::int
      from articles a join sources s on s.id = a.source_id where a.listed group by s.id
      union all
      select 'person', p.name, '/people/' || p.slug, count(distinct credits.article_id)::int
      from credits join people p on p.id = credits.person_id
      join articles a on a.id = credits.article_id and a.listed
      where credits.status = 'shown' group by p.id
    ) names order by count desc, url limit ${limit}`);
}
