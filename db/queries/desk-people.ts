import { type SQL, sql } from 'drizzle-orm';
import type {
  CountedName,
  DeskPeople,
  DeskPerson,
  LoggedPersonChange,
  PeopleOrder,
  PeopleState,
  PersonAlias,
  PersonCredit,
  RoleCount,
} from '#lib/articles/desk-people.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import { database } from '../client.ts';

const numbers = (ids: readonly number[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::bigint)`;

/** `%text%` for `like`, where the text's own signs mean nothing. */
const holding = (text: string) => `%${nameKey(text).replace(/[\\%_]/g, '\\$&')}%`;

const IS_LIVING = sql`p.merged_into is null and not p.not_person`;
const STATES: Record<PeopleState, SQL> = {
  all: IS_LIVING,
  new: sql`${IS_LIVING} and p.created_at > now() - interval '7 days'`,
  merged: sql`p.merged_into is not null`,
  'not-person': sql`p.merged_into is null and p.not_person`,
};

export interface PeopleQuery {
  state: PeopleState;
  order: PeopleOrder;
  /** Part of a name or of another name; null for all. */
  filter: string | null;
  page: string | null;
}

interface Cursor {
  count: number;
  id: number;
}

function readCursor(page: string | null): Cursor | null {
  const [, count, id] = /^(\d{1,9})_(\d{1,15})$/.exec(page ?? '') ?? [];
  return count === undefined || id === undefined ? null : { count: Number(count), id: Number(id) };
}

function matching(filter: string | null): SQL {
  if (filter === null) return sql`true`;
  const like = holding(filter);
  return sql`(p.name_key like ${like} or lower(p.name) like ${like} or exists (
    select from people other where other.merged_into = p.id and other.name_key like ${like}))`;
}

/** The counts come from one index alone, so that ranking thousands of people reads no credit. */
const SHOWN_COUNTS = sql`select person_id, count(*)::int as n from credits where status = 'shown' group by person_id`;

async function listIds({ state, order, filter, page }: PeopleQuery, limit: number): Promise<Cursor[]> {
  const after = readCursor(page);
  const where = sql`${STATES[state]} and ${matching(filter)}`;
  const query =
    order === 'newest'
      ? sql`select p.id, 0 as n from people p
          where ${where} and ${after ? sql`p.id < ${after.id}` : sql`true`} order by p.id desc limit ${limit}`
      : sql`select p.id, coalesce(shown.n, 0) as n from people p
          left join (${SHOWN_COUNTS}) shown on shown.person_id = p.id
          where ${where} and ${after ? sql`(coalesce(shown.n, 0), p.id) < (${after.count}, ${after.id})` : sql`true`}
          order by n desc, p.id desc limit ${limit}`;
  const rows = await database().execute<{ id: string; n: number }>(query);
  return rows.map(({ id, n }) => ({ id: Number(id), count: n }));
}

/** One page of the people of a state, three statements whatever their number. */
export async function listDeskPeople(query: PeopleQuery, limit: number): Promise<DeskPeople> {
  const found = await listIds(query, limit + 1);
  const shown = found.slice(0, limit);
  const facts = await findDeskPeople(shown.map(({ id }) => id));
  const last = shown.at(-1);
  return {
    rows: shown.flatMap(({ id }) => facts.get(id) ?? []),
    next: found.length > limit && last ? `${last.count}_${last.id}` : null,
  };
}

interface PersonRow extends Record<string, unknown> {
  id: string;
  name: string;
  slug: string;
  version: string;
  not_person: boolean;
  into_id: string | null;
  into_name: string | null;
  aliases: string[];
  roles: RoleCount[] | null;
  credits: number | null;
  waiting: number | null;
  first_seen: string | null;
  last_seen: string | null;
}

/** Everything that the desk says of people in a line each, by id. */
export async function findDeskPeople(ids: readonly number[]): Promise<Map<number, DeskPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await database().execute<PersonRow>(sql`
    with counted as materialized (
      select person_id, role, count(*) filter (where status = 'shown')::int as shown,
        count(*) filter (where status = 'proposed')::int as waiting,
        min(sort_at) filter (where sort_at > 'epoch' and status <> 'rejected') as first_seen,
        max(sort_at) filter (where sort_at > 'epoch' and status <> 'rejected') as last_seen
      from credits where person_id in ${numbers(ids)} group by person_id, role
    ), facts as (
      select person_id, sum(waiting)::int as waiting, min(first_seen) as first_seen, max(last_seen) as last_seen,
        jsonb_agg(jsonb_build_object('role', role, 'count', shown) order by shown desc, role)
          filter (where shown > 0) as roles,
        sum(shown)::int as shown
      from counted group by person_id
    )
    select p.id, p.name, p.slug, p.version, p.not_person, p.merged_into as into_id, target.name as into_name,
      array(select other.name from people other where other.merged_into = p.id order by other.id) as aliases,
      facts.roles, facts.waiting, facts.first_seen, facts.last_seen, facts.shown as credits
    from people p
    left join people target on target.id = p.merged_into
    left join facts on facts.person_id = p.id
    where p.id in ${numbers(ids)}`);
  return new Map(rows.map((row) => [Number(row.id), toDeskPerson(row)]));
}

const iso = (time: string | null) => (time === null ? null : new Date(time).toISOString());

function toDeskPerson(row: PersonRow): DeskPerson {
  const { id, name, slug, version, not_person, into_id, into_name, aliases } = row;
  return {
    id: Number(id),
    name,
    slug,
    version: Number(version),
    notPerson: not_person,
    mergedInto: into_id === null ? null : { id: Number(into_id), name: into_name ?? '' },
    aliases,
    roles: row.roles ?? [],
    credits: row.credits ?? 0,
    waiting: row.waiting ?? 0,
    firstSeen: iso(row.first_seen),
    lastSeen: iso(row.last_seen),
  };
}

/** The other names of a person; the spelling that files print comes along where it is not the name shown. */
export async function listAliases(personId: number): Promise<PersonAlias[]> {
  const rows = await database().execute<{ id: string; name: string; slug: string; version: string }>(sql`
    select id, name, slug, version from people where merged_into = ${personId} order by id`);
  return rows.map(({ id, version, ...row }) => ({ ...row, id: Number(id), version: Number(version) }));
}

interface CreditRow extends Record<string, unknown> {
  id: string;
  article_id: string;
  title: string;
  role: PersonCredit['role'];
  printed: string;
  place: string;
  status: PersonCredit['status'];
  decided: boolean;
  published_at: string | null;
}

/** The credits of a person, whatever became of them, newest first; `after` is the last one of the page before. */
export async function listPersonCredits(
  personId: number,
  after: number | null,
  limit: number,
): Promise<{ rows: PersonCredit[]; next: number | null }> {
  const rows = await database().execute<CreditRow>(sql`
    select c.id, c.article_id, coalesce(a.title, c.article_id) as title, c.role, c.printed, c.place, c.status,
      c.decided_at is not null as decided, a.published_at
    from (
      select * from credits
      where person_id = ${personId} and ${
        after === null
          ? sql`true`
          : sql`(sort_at, article_id, id) < (select sort_at, article_id, id from credits where id = ${after})`
      }
      order by sort_at desc, article_id desc, id desc limit ${limit + 1}
    ) c left join articles a on a.id = c.article_id
    order by c.sort_at desc, c.article_id desc, c.id desc`);
  const shown = rows.slice(0, limit).map(toPersonCredit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

function toPersonCredit({ id, article_id, published_at, ...row }: CreditRow): PersonCredit {
  return { ...row, id: Number(id), articleId: article_id, publishedAt: iso(published_at) };
}

interface ChangeRow extends Record<string, unknown> {
  id: string;
  at: string;
  user_name: string;
  kind: string;
  names: string[] | null;
  articles: number | null;
  undone: boolean;
}

/** The newest decisions about a person, their other names, and names that were merged into them. */
export async function listPersonChanges(
  ids: readonly number[],
  limit: number,
): Promise<LoggedPersonChange[]> {
  const [id = 0] = ids;
  const subjects = ids.map((each) => `person:${each}`);
  const merged = JSON.stringify({ rows: { people: [{ merged_into: id }] } });
  const rows = await database().execute<ChangeRow>(sql`
    select d.id, d.at, d.user_name, d.kind, d.articles,
      jsonb_path_query_array(d.after, '$.rows.people[*].name') as names,
      exists (select from decisions u where u.subject = 'decision:' || d.id) as undone
    from decisions d
    where d.subject in ${subjects} or (d.kind = 'person.merge' and d.after @> ${merged}::jsonb)
    order by d.id desc limit ${limit}`);
  return rows.map(({ id: decision, at, user_name, kind, names, articles, undone }) => ({
    id: Number(decision),
    at: new Date(at).toISOString(),
    by: user_name,
    kind: kind.slice('person.'.length),
    names: names ?? [],
    articles,
    undone,
  }));
}

/** All living names, each with the number of its credits that readers see. */
export async function listLivingNames(): Promise<CountedName[]> {
  const rows = await database().execute<{ id: string; name: string; version: string; n: number }>(sql`
    select p.id, p.name, p.version, coalesce(shown.n, 0) as n from people p
    left join (${SHOWN_COUNTS}) shown on shown.person_id = p.id
    where ${IS_LIVING} order by n desc, p.id`);
  return rows.map(({ id, name, version, n }) => ({
    id: Number(id),
    name,
    version: Number(version),
    credits: n,
  }));
}

/** The pairs that an editor kept apart, by name: see lib/articles/people-apart.ts. */
export async function listPeopleApart(): Promise<Set<string>> {
  const rows = await database().execute<{ id: string }>(sql`select id from people_apart order by id`);
  return new Set(rows.map(({ id }) => id));
}

/** What people are called, by id. */
export async function findPersonNames(ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database().execute<{ id: string; name: string }>(
    sql`select id, name from people where id in ${numbers(ids)}`,
  );
  return new Map(rows.map(({ id, name }) => [Number(id), name]));
}

/** The person that a name stands for, through a merge too; null where nobody is called so. */
export async function findPersonIdByName(name: string): Promise<number | null> {
  const [row] = await database().execute<{ id: string }>(
    sql`select coalesce(merged_into, id) as id from people where name_key = ${nameKey(name)}`,
  );
  return row ? Number(row.id) : null;
}

/** Names that hold a text, those that begin with it and short ones first; another name gives its person's. */
export async function listNamesHolding(text: string, limit: number): Promise<string[]> {
  const rows = await database().execute<{ name: string }>(sql`
    select p.name from people p where ${IS_LIVING} and ${matching(text)}
    order by starts_with(p.name_key, ${nameKey(text)}) desc, length(p.name), p.id limit ${limit}`);
  return rows.map(({ name }) => name);
}

/** Whom a credit names; null for an unknown one. */
export async function findPersonIdOfCredit(creditId: number): Promise<number | null> {
  const [row] = await database().execute<{ id: string }>(
    sql`select person_id as id from credits where id = ${creditId}`,
  );
  return row ? Number(row.id) : null;
}
