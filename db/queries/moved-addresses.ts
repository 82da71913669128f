import { sql } from 'drizzle-orm';
import { database } from '../client.ts';

/**
 * Addresses of sections and people that were moved, renamed or merged, by where they are now: 'c/<path>' and
 * 'people/<slug>'. What stands at an address now is never among them.
 */
export async function listMovedAddresses(): Promise<Map<string, string>> {
  const rows = await database().execute<{ was: string; now: string }>(sql`
    select 'c/' || led.path as was, 'c/' || live.path as now
    from (
      select path, merged_into as id from categories where merged_into is not null
      union all
      select a.path, a.category_id from category_addresses a
        where not exists (select from categories c where c.path = a.path)
    ) led
    join categories c on c.id = led.id
    join categories live on live.id = coalesce(c.merged_into, c.id)
    where live.path <> led.path
    union all
    select 'people/' || p.slug, 'people/' || live.slug
    from people p join people live on live.id = p.merged_into`);
  return new Map(rows.map(({ was, now }) => [was, now]));
}
