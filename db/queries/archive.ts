import { sql } from 'drizzle-orm';
import { spanOf } from '#lib/articles/archive-date.ts';
import type { ArchiveCount, ArchiveDay } from '#lib/articles/views.ts';
import { database } from '../client.ts';
import { listArticlesBetween } from './article-lists.ts';

// Days are those of Beijing. Everything here reads articles_newest; undated articles stand at the epoch there.

const BEIJING_TIME = sql`sort_at at time zone 'Asia/Shanghai'`;

/** Months that have articles ('2026-11'), newest first. One pass over the index. */
export async function countByMonth(): Promise<ArchiveCount[]> {
  const rows = await database().execute<{ period: string; count: number }>(sql`
    select to_char(month, 'YYYY-MM') as period, count from (
      select date_trunc('month', ${BEIJING_TIME}) as month, count(*)::int as count
      from articles where listed and sort_at <> 'epoch' group by 1) counted
    order by month desc`);
  return rows.map(({ period, count }) => ({ period, count }));
}

/** Days of a month ('2026-11') that have articles, in the order of time. */
export async function countByDay(month: string): Promise<ArchiveCount[]> {
  const { from, until } = spanOf(month);
  const rows = await database().execute<{ period: string; count: number }>(sql`
    select to_char(day, 'YYYY-MM-DD') as period, count from (
      select date_trunc('day', ${BEIJING_TIME}) as day, count(*)::int as count
      from articles
      where listed and sort_at <> 'epoch' and sort_at >= ${from}::timestamptz and sort_at < ${until}::timestamptz
      group by 1) counted
    order by day`);
  return rows.map(({ period, count }) => ({ period, count }));
}

/** One page of a day ('2026-11-24'), how much the day has, and the nearest days that have any. */
export async function listDay(day: string, page: string | null, limit: number): Promise<ArchiveDay> {
  const { from, until } = spanOf(day);
  const [list, [around]] = await Promise.all([
    listArticlesBetween(from, until, page, limit),
    database().execute<{ count: number; earlier: string | null; later: string | null }>(sql`
      select
        (select count(*)::int from articles where listed and sort_at >= ${from}::timestamptz
          and sort_at < ${until}::timestamptz) as count,
        (select to_char(${BEIJING_TIME}, 'YYYY-MM-DD') from articles where listed
          and sort_at < ${from}::timestamptz and sort_at <> 'epoch' order by sort_at desc limit 1) as earlier,
        (select to_char(${BEIJING_TIME}, 'YYYY-MM-DD') from articles where listed
          and sort_at >= ${until}::timestamptz and sort_at <> 'epoch' order by sort_at limit 1) as later`),
  ]);
  return {
    ...list,
    count: around?.count ?? 0,
    earlier: around?.earlier ?? null,
    later: around?.later ?? null,
  };
}
