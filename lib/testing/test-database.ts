import { randomBytes } from 'node:crypto';
import postgres from 'postgres';

/** A database of its own for one test file. */
export interface TestDatabase {
  readonly url: string;
  /** Removes it, with whatever connections are still open. */
  drop(): Promise<void>;
}

/** Copies the database at `templateUrl`, which nobody may be connected to, into a new one beside it. */
export async function createTestDatabase(templateUrl: string): Promise<TestDatabase> {
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = new URL(templateUrl);
  url.pathname = `/${name}`;
  await onMaintenance(templateUrl, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  return {
    url: url.href,
    drop: () => onMaintenance(templateUrl, (sql) => sql`drop database ${sql(name)} with (force)`),
  };
}

/** Runs one statement in the `postgres` database, since none runs in the one that is copied or dropped. */
async function onMaintenance(
  serverUrl: string,
  run: (sql: postgres.Sql) => PromiseLike<unknown>,
): Promise<void> {
  const url = new URL(serverUrl);
  url.pathname = '/postgres';
  const sql = postgres(url.href, { max: 1 });
  try {
    await run(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
