import { sql } from 'drizzle-orm';
import { database } from '../client.ts';

/** What the operator wants to know of the database. Throws where it does not answer or has no schema. */
export async function describeDatabase(): Promise<{ version: string; migrations: number; articles: number }> {
  const [row] = await database().execute<{ version: string; migrations: number; articles: number }>(sql`
    select current_setting('server_version') as version,
      (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
      (select count(*)::int from articles where visible) as articles`);
  if (!row) throw new Error('The database gave no answer.');
  return row;
}
