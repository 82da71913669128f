import { sql } from 'drizzle-orm';
import type { Neighbours, StoryLink } from '#lib/articles/views.ts';
import { database } from '../client.ts';

type Row = StoryLink & { side: 'newer' | 'older' } & Record<string, unknown>;

/** The articles just after and just before one in a section and what is below it: two steps in the section's index. */
export async function findNeighbours(categoryId: number, id: string): Promise<Neighbours> {
  const rows = await database().execute<Row>(sql`
    select near.side, a.id, a.title, a.language
    from articles own
    cross join lateral (
      (select 'newer' as side, article_id from article_categories
        where category_id = ${categoryId} and (sort_at, article_id) > (own.sort_at, own.id)
        order by sort_at, article_id limit 1)
      union all
      (select 'older', article_id from article_categories
        where category_id = ${categoryId} and (sort_at, article_id) < (own.sort_at, own.id)
        order by sort_at desc, article_id desc limit 1)
    ) near
    join articles a on a.id = near.article_id
    where own.id = ${id}`);
  const on = (side: Row['side']): StoryLink | null => {
    const row = rows.find((each) => each.side === side);
    return row ? { id: row.id, title: row.title, language: row.language } : null;
  };
  return { newer: on('newer'), older: on('older') };
}
