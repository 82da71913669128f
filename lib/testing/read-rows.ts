import postgres from 'postgres';

/** What a query gives in the database at `url`, sorted and as one text, without the columns that are `left`. */
export async function readRows(url: string, query: string, left = ''): Promise<string> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql.unsafe<{ rows: string }[]>(
      `select coalesce(jsonb_agg(row order by row::text), '[]')::text as rows
        from (select to_jsonb(t) - '${left}' as row from (${query}) t) ordered`,
    );
    return row?.rows ?? '';
  } finally {
    await sql.end();
  }
}
