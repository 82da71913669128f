import postgres from 'postgres';
import { config, requireDatabaseUrl } from '#lib/config.ts';

/** Every row of a table of this test's database as one text, so that "not touched" can mean byte for byte. */
export async function readTable(table: string): Promise<string> {
  const sql = postgres(requireDatabaseUrl(config()), { max: 1 });
  try {
    const [row] = await sql<{ rows: string }[]>`
      select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]')::text as rows from ${sql(table)} t`;
    return row?.rows ?? '';
  } finally {
    await sql.end();
  }
}
