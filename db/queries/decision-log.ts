import { type SQL, sql } from 'drizzle-orm';
import { database } from '../client.ts';
import { idList } from './id-list.ts';

/** What the log is narrowed by. */
export interface LogFilter {
  /** The name of who decided, as the log keeps it. */
  by: string | null;
  /** What stands before the dot of a kind: 'article'. */
  group: string | null;
  /** Days in Beijing, both inclusive. */
  from: string | null;
  to: string | null;
  /** Part of the name of what it was about. */
  q: string;
}

/** A decision without what it changed. */
export interface LogRow {
  id: number;
  at: Date;
  by: string;
  kind: string;
  subject: string;
  articles: number | null;
  undone: boolean;
}

interface StoredRow extends Record<string, unknown> {
  id: string;
  at: string;
  user_name: string;
  kind: string;
  subject: string;
  articles: number | null;
  undone: boolean;
}

// before and after stay where they are: of a decision about 20,000 articles they weigh megabytes.
const COLUMNS = sql`d.id, d.at, d.user_name, d.kind, d.subject, d.articles,
  exists (select from decisions u where u.subject = 'decision:' || d.id) as undone`;

function toRow({ id, at, user_name, ...row }: StoredRow): LogRow {
  return { ...row, id: Number(id), at: new Date(at), by: user_name };
}

/** Names by what stands before the colon of a subject; `d` is the decision. */
function isNamed(q: string): SQL {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const named = (table: SQL, kind: string, column: SQL, id: SQL) => sql`
    exists (select from ${table} t where ${id} and starts_with(d.subject, ${`${kind}:`}) and ${column} ilike ${like})`;
  const rest = sql`split_part(d.subject, ':', 2)`;
  const whole = sql`case when ${rest} ~ '^[0-9]{1,15}$' then ${rest}::bigint end`;
  return sql`(
    ${named(sql`articles`, 'article', sql`t.title`, sql`t.id = ${rest}`)}
    or ${named(sql`categories`, 'category', sql`t.name`, sql`t.id = ${whole}`)}
    or ${named(sql`people`, 'person', sql`t.name`, sql`t.id = ${whole}`)}
    or ${named(sql`users`, 'user', sql`t.name`, sql`t.id = ${whole}`)}
    or ${named(sql`(select c.id, p.name from credits c join people p on p.id = c.person_id)`, 'credit', sql`t.name`, sql`t.id = ${whole}`)})`;
}

function conditionsOf({ by, group, from, to, q }: LogFilter): SQL {
  const all: SQL[] = [sql`true`];
  if (by !== null) all.push(sql`d.user_name = ${by}`);
  if (group !== null) all.push(sql`starts_with(d.kind, ${`${group}.`})`);
  if (from !== null) all.push(sql`d.at >= ${`${from}T00:00:00+08:00`}::timestamptz`);
  if (to !== null) all.push(sql`d.at < ${`${to}T00:00:00+08:00`}::timestamptz + interval '1 day'`);
  if (q !== '') all.push(isNamed(q));
  return sql.join(all, sql` and `);
}

/** Decisions from before `before` (an id; null for the newest), newest first. */
export async function listDecisions(
  filter: LogFilter,
  before: number | null,
  limit: number,
): Promise<LogRow[]> {
  const beyond = before === null ? sql`` : sql`and d.id < ${before}`;
  const rows = await database().execute<StoredRow>(sql`
    select ${COLUMNS} from decisions d
    where ${conditionsOf(filter)} ${beyond} order by d.id desc limit ${limit}`);
  return rows.map(toRow);
}

/** Decisions by id. */
export async function findDecisions(ids: number[]): Promise<LogRow[]> {
  if (ids.length === 0) return [];
  const rows = await database().execute<StoredRow>(
    sql`select ${COLUMNS} from decisions d where d.id in ${ids}`,
  );
  return rows.map(toRow);
}

/** Decisions about an article, or about many of which it was one, newest first. */
export async function listDecisionsAbout(articleId: string, limit: number): Promise<LogRow[]> {
  const rows = await database().execute<StoredRow>(sql`
    select ${COLUMNS} from decisions d
    where (jsonb_path_query_array(before, '$.rows.*[*].article_id') || jsonb_path_query_array(after, '$.rows.*[*].article_id'))
      ? ${articleId}
    order by d.id desc limit ${limit}`);
  return rows.map(toRow);
}

/** Everybody who ever decided. */
export async function listDeciders(limit: number): Promise<string[]> {
  const rows = await database().execute<{ name: string }>(
    sql`select distinct user_name as name from decisions order by 1 limit ${limit}`,
  );
  return rows.map(({ name }) => name);
}

/** What a decision changed: whole where it is small, else only some of its rows. */
export interface KeptSides {
  before: unknown;
  after: unknown;
}

interface TableRow extends Record<string, unknown> {
  name: string;
  before: unknown[] | null;
  after: unknown[] | null;
}

/** Some rows of a decision; by table, the same on both sides. */
async function findRows(id: number, limit: number): Promise<KeptSides | null> {
  const keyed = sql`coalesce(r ->> 'id', r ->> 'article_id')`;
  const side = (column: SQL) => sql`(
    select jsonb_agg(r) from jsonb_array_elements(coalesce(${column}, '[]')) r where ${keyed} = any(picked.keys))`;
  const rows = await database().execute<TableRow>(sql`
    with kept as (select before -> 'rows' as b, after -> 'rows' as a from decisions where id = ${id})
    select t.name, ${side(sql`kept.b -> t.name`)} as before, ${side(sql`kept.a -> t.name`)} as after
    from kept
    cross join lateral (
      select distinct name from jsonb_object_keys(coalesce(kept.b, '{}') || coalesce(kept.a, '{}')) as name) t
    cross join lateral (
      select array(
        select distinct ${keyed}
        from jsonb_array_elements(coalesce(kept.a -> t.name, '[]') || coalesce(kept.b -> t.name, '[]')) r
        limit ${limit}) as keys) picked
    where kept.a is not null`);
  if (rows.length === 0) return null;
  const sides = (which: 'before' | 'after') => ({
    rows: Object.fromEntries(rows.map((row) => [row.name, row[which] ?? []])),
  });
  return { before: sides('before'), after: sides('after') };
}

/** What a decision changed, at most `limit` rows of a table. */
export async function findKeptSides(id: number, limit: number): Promise<KeptSides | null> {
  const rows = await findRows(id, limit);
  if (rows) return rows;
  const [whole] = await database().execute<{ before: unknown; after: unknown }>(
    sql`select before, after from decisions where id = ${id}`,
  );
  return whole ?? null;
}

/** Of a decision about thousands of articles the rows of this one are picked by one path, not read row by row. */
const ofArticle = (column: SQL, articleId: string) => sql`
  jsonb_path_query_array(${column}, '$.rows.*[*] ? (@.article_id == $id)', jsonb_build_object('id', ${articleId}::text))`;

interface KeptRow extends Record<string, unknown> {
  id: string;
  before: Record<string, unknown>[];
  after: Record<string, unknown>[];
}

/** A path does not tell the table: rows about an article are its credits, or what was decided about itself. */
function byTable(rows: readonly Record<string, unknown>[]) {
  const isCredit = (row: Record<string, unknown>) => row.person_id !== undefined;
  return {
    rows: { article_decisions: rows.filter((row) => !isCredit(row)), credits: rows.filter(isCredit) },
  };
}

/** What these decisions changed of one article and its credits, by the decision's id. */
export async function findKeptOfArticle(
  ids: readonly number[],
  articleId: string,
): Promise<Map<number, KeptSides>> {
  if (ids.length === 0) return new Map();
  const rows = await database().execute<KeptRow>(sql`
    select d.id, ${ofArticle(sql`d.before`, articleId)} as before, ${ofArticle(sql`d.after`, articleId)} as after
    from decisions d where d.id in ${ids}`);
  return new Map(
    rows.map(({ id, before, after }) => [Number(id), { before: byTable(before), after: byTable(after) }]),
  );
}

/** Things that a log speaks of, by kind and id. */
export interface Named {
  article: Set<string>;
  category: Set<string>;
  person: Set<string>;
  credit: Set<string>;
  user: Set<string>;
}

/** Ids as numbers; what is none is left out. */
function wholes(ids: ReadonlySet<string>): SQL {
  const whole = [...ids].filter((id) => /^\d{1,15}$/.test(id));
  return sql`(select jsonb_array_elements_text(${JSON.stringify(whole)}::jsonb)::bigint)`;
}

/** What these are called by now, under '<kind>:<id>'; what is gone is missing. */
export async function findNames(wanted: Named): Promise<Map<string, string>> {
  const rows = await database().execute<{ key: string; name: string }>(sql`
    select 'article:' || id as key, title as name from articles where id in ${idList([...wanted.article])}
    union all
    select 'category:' || id, name from categories where id in ${wholes(wanted.category)}
    union all
    select 'person:' || id, name from people where id in ${wholes(wanted.person)}
    union all
    select 'credit:' || c.id, p.name from credits c join people p on p.id = c.person_id
      where c.id in ${wholes(wanted.credit)}
    union all
    select 'user:' || id, name from users where id in ${wholes(wanted.user)}`);
  return new Map(rows.map(({ key, name }) => [key, name]));
}
