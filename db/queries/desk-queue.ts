import { and, eq, isNull, sql } from 'drizzle-orm';
import type { CreditRole } from '#lib/articles/article.ts';
import type { WaitingCategory, WaitingCredit } from '#lib/articles/desk-views.ts';
import type { TwinEntry } from '#lib/articles/queue-entry.ts';
import { database, type Transaction } from '../client.ts';
import { categories, credits } from '../schema.ts';

export interface Waiting<Row> {
  rows: Row[];
  total: number;
}

interface CategoryRow extends Record<string, unknown> {
  id: string;
  name: string;
  path: string;
  trail: string[];
  imported_paths: string[][];
  count: number;
}

/** Proposed categories, broad before narrow and those with the most articles first. */
export async function listWaitingCategories(limit: number): Promise<Waiting<WaitingCategory>> {
  const [rows, total] = await Promise.all([
    database().execute<CategoryRow>(sql`
      select c.id, c.name, c.path,
        array(select above.name from categories above where above.id = any(c.lineage)
          order by cardinality(above.lineage)) as trail,
        coalesce((select jsonb_agg(r.imported_path order by r.id)
          from category_rules r where r.category_id = c.id), '[]') as imported_paths,
        (select count(*)::int from article_categories ac where ac.category_id = c.id) as count
      from categories c
      where c.status = 'proposed' and c.merged_into is null
      order by cardinality(c.lineage), count desc, c.id
      limit ${limit}`),
    database().$count(categories, and(eq(categories.status, 'proposed'), isNull(categories.mergedInto))),
  ]);
  return { rows: rows.map(toWaitingCategory), total };
}

function toWaitingCategory({ id, name, path, trail, imported_paths, count }: CategoryRow): WaitingCategory {
  return { id: Number(id), name, path, trail, importedPaths: imported_paths, count };
}

interface CreditRow extends Record<string, unknown> {
  id: string;
  role: CreditRole;
  name: string;
  printed: string;
  confidence: number;
  article_id: string;
  article_title: string;
  before: string;
  after: string;
}

/** Characters shown on either side of the place a credit was read from. */
const AROUND = 60;

/** Proposed credits, newest first, each with the text around the place it was read from. */
export async function listWaitingCredits(
  limit: number,
): Promise<Waiting<WaitingCredit & { before: string; after: string }>> {
  const [rows, total] = await Promise.all([
    database().execute<CreditRow>(sql`
      select w.id, w.role, p.name, w.printed, w.confidence, w.article_id, a.title as article_title,
        case when at.found > 0 then substr(i.body_text, greatest(1, at.found - ${AROUND}), least(${AROUND}, at.found - 1))
          else '' end as before,
        case when at.found > 0 then substr(i.body_text, at.found + length(w.printed), ${AROUND}) else '' end as after
      from (
        select * from credits where status = 'proposed' order by created_at desc, id desc limit ${limit}
      ) w
      join people p on p.id = w.person_id
      join articles a on a.id = w.article_id
      join article_imports i on i.article_id = w.article_id
      cross join lateral (
        select case when starts_with(w.place, 'front-matter') then 0 else strpos(i.body_text, w.printed) end as found
      ) at
      order by w.created_at desc, w.id desc`),
    database().$count(credits, eq(credits.status, 'proposed')),
  ]);
  return { rows: rows.map(toWaitingCredit), total };
}

function toWaitingCredit({ id, article_id, article_title, ...row }: CreditRow) {
  return { ...row, id: Number(id), articleId: article_id, articleTitle: article_title };
}

interface TwinRow extends Record<string, unknown> {
  id: string;
  title: string;
  source: string | null;
  published_at: string | null;
  leader_id: string;
  leader_title: string;
  leader_source: string | null;
  leader_published_at: string | null;
}

const UNDECIDED_TWIN = sql`
  articles a left join article_decisions d on d.article_id = a.id
  where a.duplicate_of is not null and a.visible and d.own_story is null`;

/** Articles that another one stands for in lists, without a decision on it, newest first. */
export async function listWaitingTwins(limit: number): Promise<Waiting<Omit<TwinEntry, 'kind'>>> {
  const [rows, [counted]] = await Promise.all([
    database().execute<TwinRow>(sql`
      select t.id, t.title, s.name as source, t.published_at, b.id as leader_id, b.title as leader_title,
        bs.name as leader_source, b.published_at as leader_published_at
      from (select a.* from ${UNDECIDED_TWIN} order by a.sort_at desc, a.id desc limit ${limit}) t
      join articles b on b.id = t.duplicate_of
      left join sources s on s.id = t.source_id
      left join sources bs on bs.id = b.source_id
      order by t.sort_at desc, t.id desc`),
    database().execute<{ total: number }>(sql`select count(*)::int as total from ${UNDECIDED_TWIN}`),
  ]);
  return { rows: rows.map(toTwin), total: counted?.total ?? 0 };
}

const asTime = (at: string | null) => (at === null ? null : new Date(at).toISOString());

function toTwin(row: TwinRow): Omit<TwinEntry, 'kind'> {
  return {
    id: row.id,
    title: row.title,
    source: row.source,
    publishedAt: asTime(row.published_at),
    leader: {
      id: row.leader_id,
      title: row.leader_title,
      source: row.leader_source,
      publishedAt: asTime(row.leader_published_at),
    },
  };
}

/** Holds an article until the transaction ends; whether another one stands for it. */
export async function lockTwin(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.execute<{ twin: boolean }>(
    sql`select duplicate_of is not null as twin from articles where id = ${id} for update`,
  );
  return row?.twin ?? false;
}
