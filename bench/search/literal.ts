import postgres from 'postgres';

export interface Quality {
  /** Queries that have a literal match in Postgres. */
  literal: number;
  /** Share of them that were answered with anything. */
  answered: number;
  /** Of the places on the first pages that literal matches could fill, the share that they do. */
  firstPage: number;
}

/** Holds the first pages that were answered against what stands in Postgres letter by letter. */
export async function judge(
  databaseUrl: string,
  queries: string[],
  firstPage: (q: string) => Promise<string[]>,
): Promise<Quality> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  const sum = { literal: 0, answered: 0, places: 0, filled: 0 };
  try {
    for (const q of queries) {
      const matches = await findLiteral(sql, q);
      if (matches.size === 0) continue;
      const ids = await firstPage(q);
      sum.literal += 1;
      if (ids.length > 0) sum.answered += 1;
      else process.stderr.write(`not answered: ${q} (${matches.size} literal matches)\n`);
      sum.places += Math.min(ids.length, matches.size);
      sum.filled += ids.filter((id) => matches.has(id)).length;
    }
  } finally {
    await sql.end();
  }
  return {
    literal: sum.literal,
    answered: sum.answered / sum.literal,
    firstPage: sum.filled / sum.places,
  };
}

/** Articles that hold every word of the query somewhere: title, text, publisher, sections, people. */
async function findLiteral(sql: postgres.Sql, q: string): Promise<Set<string>> {
  const patterns = q
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, (c) => `\\${c}`)}%`);
  const rows = await sql<{ id: string }[]>`
    select a.id from articles a join article_imports i on i.article_id = a.id
    left join sources s on s.id = a.source_id
    cross join lateral (select concat_ws(' ', a.title, a.original_title, i.body_text, s.name,
      (select string_agg(c.name, ' ') from article_categories ac join categories c on c.id = ac.category_id
        where ac.article_id = a.id),
      (select string_agg(p.name, ' ') from credits join people p on p.id = credits.person_id
        where credits.article_id = a.id and credits.status = 'shown')) as everything) e
    where a.listed and e.everything ilike all (${patterns})`;
  return new Set(rows.map((row) => row.id));
}
