import { type SQL, sql } from 'drizzle-orm';
import { database } from '../client.ts';

/** A search in plain values; days are instants here. */
export interface FallbackQuery {
  /** The text as typed; articles with it in their title come first. */
  text: string;
  /** What an article must have among its grams (lib/search/number-grams.ts); empty for every article. */
  grams: number[];
  /** The same as words, each a substring, for articles that have no grams yet; null where all have. */
  words: string[] | null;
  category: string | null;
  source: string | null;
  person: string | null;
  language: string | null;
  from: Date | null;
  before: Date | null;
  byDate: boolean;
  /** Whether facets are wanted. */
  counted: boolean;
  limit: number;
  offset: number;
}

/** What was found: ids in order, the whole number, and counts by slug, each without its own filter. */
export interface FallbackResult {
  ids: string[];
  total: number;
  categories: Record<string, number>;
  sources: Record<string, number>;
  people: Record<string, number>;
  languages: Record<string, number>;
}

function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
}

function hasWord(word: string): SQL {
  const like = likePattern(word);
  return sql`(a.title ilike ${like} or i.body_text ilike ${like} or s.name ilike ${like} or exists (
    select from credits join people on people.id = credits.person_id
    where credits.article_id = a.id and credits.status = 'shown' and people.name ilike ${like}))`;
}

/** Ids of articles whose text fits, shown or not. */
function found({ grams, words }: FallbackQuery): SQL {
  if (grams.length === 0) return sql`select id from articles where listed`;
  const byIndex = sql`select article_id as id from search_grams where grams @> ${`{${grams.join(',')}}`}::int[]`;
  if (words === null) return byIndex;
  return sql`${byIndex} union all
    select a.id from articles a join article_imports i on i.article_id = a.id
    left join sources s on s.id = a.source_id
    where a.listed and not exists (select from search_grams g where g.article_id = a.id)
      and ${sql.join(words.map(hasWord), sql` and `)}`;
}

function inCategory(path: string | null): SQL {
  if (path === null) return sql`true`;
  return sql`exists (select from article_categories ac join categories c on c.id = ac.category_id
    where ac.article_id = a.id and c.path = ${path})`;
}

function fromSource(slug: string | null): SQL {
  return slug === null ? sql`true` : sql`coalesce(s.slug = ${slug}, false)`;
}

function byPerson(slug: string | null): SQL {
  if (slug === null) return sql`true`;
  return sql`exists (select from credits join people on people.id = credits.person_id
    where credits.article_id = a.id and credits.status = 'shown' and people.slug = ${slug})`;
}

function order({ text, byDate }: FallbackQuery): SQL {
  const newest = sql`sort_at desc, id desc`;
  return byDate || text === '' ? newest : sql`title ilike ${likePattern(text)} desc, ${newest}`;
}

const FACETS = sql`
  union all select 'source', slug, count(*)::int from hit
    where in_category and by_person and in_language and slug is not null group by slug
  union all select 'category', c.path, count(*)::int from hit
    join article_categories ac on ac.article_id = hit.id join categories c on c.id = ac.category_id
    where from_source and by_person and in_language group by c.path
  union all select 'person', p.slug, count(distinct hit.id)::int from hit
    join credits on credits.article_id = hit.id and credits.status = 'shown'
    join people p on p.id = credits.person_id
    where in_category and from_source and in_language group by p.slug
  union all select 'language', language, count(*)::int from hit
    where in_category and from_source and by_person group by language`;

interface Row extends Record<string, unknown> {
  kind: 'hit' | 'total' | 'category' | 'source' | 'person' | 'language';
  value: string | null;
  n: number;
}

function selectRows(query: FallbackQuery): SQL {
  const { category, source, person, language, from, before, limit, offset } = query;
  return sql`
    with found as materialized (${found(query)}),
    hit as materialized (
      select a.id, a.title, a.sort_at, a.language, s.slug, ${inCategory(category)} as in_category,
        ${fromSource(source)} as from_source, ${byPerson(person)} as by_person,
        ${language === null ? sql`true` : sql`a.language = ${language}`} as in_language
      from found join articles a on a.id = found.id left join sources s on s.id = a.source_id
      where a.listed
        ${from === null ? sql`` : sql`and a.published_at >= ${from.toISOString()}`}
        ${before === null ? sql`` : sql`and a.published_at < ${before.toISOString()}`}
    ),
    page as (
      select id, row_number() over (order by ${order(query)})::int as n from hit
      where in_category and from_source and by_person and in_language order by n limit ${limit} offset ${offset}
    )
    select 'hit' as kind, id as value, n from page
    union all select 'total', null, count(*)::int from hit
      where in_category and from_source and by_person and in_language
    ${query.counted ? FACETS : sql``}`;
}

// From so many on, reading a whole table is faster than looking each article up in it.
const MANY = 2000;

/** The planner cannot know how common a pair is, so it is counted first, which takes a millisecond or few. */
async function isCommon({ grams }: FallbackQuery): Promise<boolean> {
  if (grams.length === 0) return true;
  const [row] = await database().execute<{ n: number }>(sql`select count(*)::int as n from (
    select from search_grams where grams @> ${`{${grams.join(',')}}`}::int[] limit ${MANY}) sample`);
  return row?.n === MANY;
}

async function findRows(query: FallbackQuery): Promise<Row[]> {
  if (!(await isCommon(query))) return database().execute<Row>(selectRows(query));
  return database().transaction(async (tx) => {
    await tx.execute(sql`set local enable_nestloop = off`);
    return tx.execute<Row>(selectRows(query));
  });
}

/** Search in Postgres, for when the engine is away: exact where it finds, without typos or much ranking. */
export async function searchFallback(query: FallbackQuery): Promise<FallbackResult> {
  const rows = await findRows(query);
  const counts = (kind: Row['kind']) =>
    Object.fromEntries(rows.flatMap((row) => (row.kind === kind && row.value ? [[row.value, row.n]] : [])));
  const hits = rows.filter((row) => row.kind === 'hit').sort((a, b) => a.n - b.n);
  return {
    ids: hits.flatMap((row) => row.value ?? []),
    total: rows.find((row) => row.kind === 'total')?.n ?? 0,
    categories: counts('category'),
    sources: counts('source'),
    people: counts('person'),
    languages: counts('language'),
  };
}
