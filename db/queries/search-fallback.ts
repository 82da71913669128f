import { type SQL, sql } from 'drizzle-orm';
import { database } from '../client.ts';

/** A search in plain values; days are instants here. */
export interface FallbackQuery {
  /** Every word must occur in the title, the text or a name. */
  words: string[];
  category: string | null;
  source: string | null;
  person: string | null;
  from: Date | null;
  before: Date | null;
  byDate: boolean;
  limit: number;
  offset: number;
}

/** What was found: ids in order, the whole number, and counts by slug over the whole result. */
export interface FallbackResult {
  ids: string[];
  total: number;
  categories: Record<string, number>;
  sources: Record<string, number>;
  people: Record<string, number>;
}

function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
}

function conditions(query: FallbackQuery): SQL {
  const parts: SQL[] = [sql`a.listed`];
  for (const word of query.words) {
    const like = likePattern(word);
    parts.push(sql`(a.title ilike ${like} or i.body_text ilike ${like} or s.name ilike ${like} or exists (
      select 1 from credits join people on people.id = credits.person_id
      where credits.article_id = a.id and credits.status = 'shown' and people.name ilike ${like}))`);
  }
  if (query.category !== null) {
    parts.push(sql`exists (select 1 from article_categories ac join categories c on c.id = ac.category_id
      where ac.article_id = a.id and c.path = ${query.category})`);
  }
  if (query.source !== null) parts.push(sql`s.slug = ${query.source}`);
  if (query.person !== null) {
    parts.push(sql`exists (select 1 from credits join people on people.id = credits.person_id
      where credits.article_id = a.id and credits.status = 'shown' and people.slug = ${query.person})`);
  }
  if (query.from !== null) parts.push(sql`a.published_at >= ${query.from.toISOString()}`);
  if (query.before !== null) parts.push(sql`a.published_at < ${query.before.toISOString()}`);
  return sql.join(parts, sql` and `);
}

function order(query: FallbackQuery): SQL {
  const first = query.words[0];
  if (query.byDate || first === undefined) return sql`a.sort_at desc, a.id desc`;
  return sql`(a.title ilike ${likePattern(first)}) desc, a.sort_at desc, a.id desc`;
}

interface CountRow extends Record<string, unknown> {
  facet: 'total' | 'category' | 'source' | 'person';
  value: string | null;
  n: number;
}

async function countFacets(where: SQL): Promise<CountRow[]> {
  return database().execute<CountRow>(sql`
    with hit as materialized (
      select a.id, s.slug from articles a join article_imports i on i.article_id = a.id
      left join sources s on s.id = a.source_id where ${where})
    select 'total' as facet, null as value, count(*)::int as n from hit
    union all select 'source', slug, count(*)::int from hit where slug is not null group by slug
    union all select 'category', c.path, count(*)::int from hit
      join article_categories ac on ac.article_id = hit.id join categories c on c.id = ac.category_id group by c.path
    union all select 'person', p.slug, count(distinct hit.id)::int from hit
      join credits on credits.article_id = hit.id and credits.status = 'shown'
      join people p on p.id = credits.person_id group by p.slug`);
}

/** Substring search in Postgres, for when the engine is away: exact where it finds, without typos or ranking. */
export async function searchFallback(query: FallbackQuery): Promise<FallbackResult> {
  const where = conditions(query);
  const [hits, counts] = await Promise.all([
    database().execute<{ id: string }>(sql`
      select a.id from articles a join article_imports i on i.article_id = a.id
      left join sources s on s.id = a.source_id
      where ${where} order by ${order(query)} limit ${query.limit} offset ${query.offset}`),
    countFacets(where),
  ]);
  const facet = (name: CountRow['facet']) =>
    Object.fromEntries(
      counts.flatMap((row) => (row.facet === name && row.value ? [[row.value, row.n]] : [])),
    );
  return {
    ids: hits.map((row) => row.id),
    total: counts.find((row) => row.facet === 'total')?.n ?? 0,
    categories: facet('category'),
    sources: facet('source'),
    people: facet('person'),
  };
}
