import { type SQL, sql } from 'drizzle-orm';
import type { ArticleFilter, ArticleState } from '#lib/articles/article-filter.ts';
import type { ArticleSides, ListedArticle } from '#lib/articles/desk-views.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import { database, type Transaction } from '../client.ts';
import { idList } from './id-list.ts';
import { decodeKeyset, encodeKeyset } from './keyset.ts';

/** A filter whose words were looked up: ids that the search found, and people of that name. */
export interface FoundFilter {
  filter: ArticleFilter;
  /** Null where there are no words. */
  found: string[] | null;
  /** Who goes by the filter's name, other names included; null where it names nobody to look for. */
  people: number[] | null;
}

/** A row stays when every decision in it went back to what came in. */
const IS_CHANGED = sql`num_nonnulls(d.title, d.dek, d.published_at, d.hidden, d.featured_position, d.category_ids,
  d.withdrawn_notice, d.shown_from, d.own_story) > 0`;

const STATES: Record<ArticleState, SQL> = {
  shown: sql`a.listed`,
  hidden: sql`not a.visible and d.withdrawn_notice is null and not coalesce(d.shown_from > now(), false)`,
  scheduled: sql`d.shown_from > now()`,
  withdrawn: sql`d.withdrawn_notice is not null`,
  featured: sql`a.featured_position is not null and coalesce(a.featured_until > now(), true)`,
  undated: sql`a.published_at is null`,
  duplicate: sql`a.duplicate_of is not null`,
  changed: IS_CHANGED,
};

function conditionsOf({ filter, found, people }: FoundFilter): SQL {
  const { q, section, source, from, to, state } = filter;
  const all: SQL[] = [sql`true`];
  // The index holds what is in lists; of the rest the headline is looked at.
  if (found) {
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    all.push(sql`(a.id in ${idList(found)} or (not a.listed and a.title ilike ${like}))`);
  }
  // What is not in lists has no rows there; its label says where it would be.
  if (section !== null) {
    all.push(sql`a.id in (
      select ac.article_id from article_categories ac where ac.category_id = ${section}
      union all
      select unlisted.id from articles unlisted
      where not unlisted.listed and unlisted.category_id in (
        select c.id from categories c where c.lineage @> array[${section}::bigint]))`);
  }
  if (source !== null) all.push(sql`a.source_id = ${source}`);
  if (people?.length === 0) all.push(sql`false`);
  else if (people) {
    all.push(sql`a.id in (
      select cr.article_id from credits cr where cr.status = 'shown' and cr.person_id in ${people})`);
  }
  if (from !== null) all.push(sql`a.sort_at >= ${`${from}T00:00:00+08:00`}::timestamptz`);
  if (to !== null) all.push(sql`a.sort_at < ${`${to}T00:00:00+08:00`}::timestamptz + interval '1 day'`);
  if (state !== null) all.push(STATES[state]);
  return sql.join(all, sql` and `);
}

/** The ids of everybody who goes by a name, those included whose person it is another name of. */
export async function findPeopleCalled(name: string): Promise<number[]> {
  const rows = await database().execute<{ id: string }>(sql`
    select p.id from people p where p.name_key = ${nameKey(name)}
    union
    select other.id from people p join people other on other.merged_into = p.id
    where p.name_key = ${nameKey(name)}`);
  return rows.map(({ id }) => Number(id));
}

const FROM = sql`articles a left join article_decisions d on d.article_id = a.id`;

interface ListedRow extends Record<string, unknown> {
  id: string;
  title: string;
  published_at: string | null;
  sort_at: string;
  visible: boolean;
  listed: boolean;
  duplicate: boolean;
  featured_position: number | null;
  withdrawn: boolean;
  shown_from: string | null;
  changed: boolean;
  section: string | null;
  source: string | null;
  people: string[];
}

/** One page of the desk's articles, newest first, whatever their state. */
export async function listDeskArticles(
  asked: FoundFilter,
  page: string | null,
  limit: number,
): Promise<{ articles: ListedArticle[]; next: string | null }> {
  const after = decodeKeyset(page);
  const beyond = after
    ? sql`and (a.sort_at, a.id) < (${after.sortAt.toISOString()}::timestamptz, ${after.id})`
    : sql``;
  const rows = await database().execute<ListedRow>(sql`
    select a.*, s.name as source, c.name as section, array(
      select p.name from credits cr join people p on p.id = cr.person_id
      where cr.article_id = a.id and cr.status = 'shown' order by cr.position, cr.id limit 3) as people
    from (
      select a.id, a.title, a.published_at, a.sort_at, a.visible, a.listed, a.duplicate_of is not null as duplicate,
        case when coalesce(a.featured_until > now(), true) then a.featured_position end as featured_position,
        d.withdrawn_notice is not null as withdrawn,
        case when d.shown_from > now() then d.shown_from end as shown_from,
        ${IS_CHANGED} as changed, a.category_id, a.source_id
      from ${FROM}
      where ${conditionsOf(asked)} ${beyond}
      order by a.sort_at desc, a.id desc limit ${limit + 1}
    ) a
    left join sources s on s.id = a.source_id
    left join categories c on c.id = a.category_id
    order by a.sort_at desc, a.id desc`);
  const last = rows[limit - 1];
  return {
    articles: rows.slice(0, limit).map(toListed),
    next: rows.length > limit && last ? encodeKeyset({ sortAt: new Date(last.sort_at), id: last.id }) : null,
  };
}

function toListed({ id, title, published_at, shown_from, source, section, people, ...row }: ListedRow) {
  const { visible, listed, duplicate, withdrawn, changed, featured_position } = row;
  const iso = (at: string | null) => (at === null ? null : new Date(at).toISOString());
  return {
    ...{ id, title, source, section, people, visible, listed, duplicate, withdrawn, changed },
    featuredPosition: featured_position,
    publishedAt: iso(published_at),
    shownFrom: iso(shown_from),
  };
}

/** How many articles a filter holds. */
export async function countDeskArticles(asked: FoundFilter): Promise<number> {
  const [row] = await database().execute<{ n: number }>(
    sql`select count(*)::int as n from ${FROM} where ${conditionsOf(asked)}`,
  );
  return row?.n ?? 0;
}

/** The ids that a filter holds, at most so many. */
export async function listIdsOfFilter(tx: Transaction, asked: FoundFilter, limit: number): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select a.id from ${FROM} where ${conditionsOf(asked)} order by a.sort_at desc, a.id desc limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** What a decision about an article goes by. */
export interface ArticleStanding {
  id: string;
  title: string;
  dek: string | null;
  importedTitle: string;
  importedDek: string | null;
  visible: boolean;
  listed: boolean;
  /** What its file says, whether that file is still there, and what the desk decided instead. */
  published: boolean;
  hasFile: boolean;
  hidden: boolean | null;
  /** ISO 8601 UTC; not shown before. */
  shownFrom: string | null;
  withdrawnNotice: string | null;
  featuredPosition: number | null;
  featuredUntil: string | null;
  /** Where it is filed by now, in order, merged categories as what took their place. */
  categoryIds: number[];
  /** 0 where nothing was decided about it yet. */
  version: number;
}

interface StandingRow extends Record<string, unknown> {
  id: string;
  title: string;
  dek: string | null;
  imported_title: string;
  imported_dek: string | null;
  visible: boolean;
  listed: boolean;
  published: boolean;
  has_file: boolean;
  hidden: boolean | null;
  shown_from: string | null;
  withdrawn_notice: string | null;
  featured_position: number | null;
  featured_until: string | null;
  category_ids: number[] | null;
  version: string | null;
}

/** The articles of these ids as they stand, held until the transaction ends; unknown ids are missing. */
export async function lockStandings(tx: Transaction, ids: string[]): Promise<ArticleStanding[]> {
  await tx.execute(sql`select from articles where id in ${idList(ids)} order by id for update`);
  return findStandings(tx, ids);
}

/** The same without holding them. */
export async function findStandings(tx: Transaction, ids: string[]): Promise<ArticleStanding[]> {
  const rows = await tx.execute<StandingRow>(sql`
    select a.id, a.title, a.dek, i.title as imported_title, i.excerpt as imported_dek, a.visible, a.listed,
      i.published, d.hidden, d.shown_from,
      exists (select from origins o where o.article_id = a.id and o.withdrawn_at is null) as has_file,
      d.withdrawn_notice, a.featured_position, a.featured_until, d.version, to_jsonb(coalesce(d.category_ids, array(
        select coalesce(c.merged_into, c.id)
        from jsonb_array_elements(i.category_paths) with ordinality as imported(path, at)
        join category_rules r on r.imported_path = array(select jsonb_array_elements_text(imported.path))
        join categories c on c.id = r.category_id
        order by imported.at))) as category_ids
    from articles a
    join article_imports i on i.article_id = a.id
    left join article_decisions d on d.article_id = a.id
    where a.id in ${idList(ids)} order by a.id`);
  return rows.map((row) => ({
    ...{ id: row.id, title: row.title, dek: row.dek, visible: row.visible, listed: row.listed },
    importedTitle: row.imported_title,
    importedDek: row.imported_dek,
    ...{ published: row.published, hasFile: row.has_file, hidden: row.hidden },
    shownFrom: row.shown_from === null ? null : new Date(row.shown_from).toISOString(),
    withdrawnNotice: row.withdrawn_notice,
    featuredPosition: row.featured_position,
    featuredUntil: row.featured_until === null ? null : new Date(row.featured_until).toISOString(),
    categoryIds: [...new Set(row.category_ids ?? [])],
    version: Number(row.version ?? 0),
  }));
}

/** How many of these categories are there and were not merged away. */
export async function countLiveCategories(tx: Transaction, ids: number[]): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from categories where id in ${ids} and merged_into is null`);
  return row?.n ?? 0;
}

/** Publishers by name, for a choice. */
export async function listSourceChoices(limit: number): Promise<{ id: number; name: string }[]> {
  const rows = await database().execute<{ id: string; name: string }>(
    sql`select id, name from sources order by name, id limit ${limit}`,
  );
  return rows.map(({ id, name }) => ({ id: Number(id), name }));
}

/** Living categories, without what stands behind them: for a choice. */
export async function listCategoryNames(): Promise<
  { id: number; parentId: number | null; name: string; path: string }[]
> {
  const rows = await database().execute<{ id: string; parent_id: string | null; name: string; path: string }>(
    sql`select id, parent_id, name, path from categories where merged_into is null order by position, id`,
  );
  return rows.map(({ id, parent_id, name, path }) => ({
    id: Number(id),
    parentId: parent_id === null ? null : Number(parent_id),
    name,
    path,
  }));
}

interface SidesRow extends Record<string, unknown> {
  title: string;
  dek: string | null;
  published_at: string | null;
  published: boolean;
  led_to: number[];
  decided: Record<string, unknown> | null;
}

/** What came in of an article beside what the desk decided about it; null for an unknown id. */
export async function findArticleSides(id: string): Promise<ArticleSides | null> {
  const [row] = await database().execute<SidesRow>(sql`
    select i.title, i.excerpt as dek, i.published_at, i.published, to_jsonb(d) as decided, to_jsonb(array(
      select coalesce(c.merged_into, c.id)
      from jsonb_array_elements(i.category_paths) with ordinality as imported(path, at)
      join category_rules r on r.imported_path = array(select jsonb_array_elements_text(imported.path))
      join categories c on c.id = r.category_id
      order by imported.at)) as led_to
    from article_imports i left join article_decisions d on d.article_id = i.article_id
    where i.article_id = ${id}`);
  if (!row) return null;
  const text = (column: string) => (typeof row.decided?.[column] === 'string' ? row.decided[column] : null);
  const number = (column: string) => (typeof row.decided?.[column] === 'number' ? row.decided[column] : null);
  const time = (value: string | null) => (value === null ? null : new Date(value).toISOString());
  const places = row.decided?.category_ids;
  const hidden = row.decided?.hidden;
  return {
    version: number('version') ?? 0,
    imported: {
      title: row.title,
      dek: row.dek,
      publishedAt: time(row.published_at),
      hidden: !row.published,
      categoryIds: [...new Set(row.led_to)],
    },
    decided: {
      title: text('title'),
      dek: text('dek'),
      publishedAt: time(text('published_at')),
      hidden: typeof hidden === 'boolean' ? hidden : null,
      categoryIds: Array.isArray(places) ? places.map(Number) : null,
      featuredPosition: number('featured_position'),
      featuredUntil: time(text('featured_until')),
      withdrawnNotice: text('withdrawn_notice'),
      shownFrom: time(text('shown_from')),
    },
  };
}
