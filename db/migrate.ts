import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations as migrateJobs } from 'graphile-worker';
import postgres from 'postgres';

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));
// Any constant: it keeps two processes that start together from migrating at once.
const MIGRATION_LOCK = 7_201_611;

async function countApplied(sql: postgres.ReservedSql): Promise<number> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!table?.there) return 0;
  const [row] = await sql`select count(*)::int as n from drizzle.__drizzle_migrations`;
  return row?.n ?? 0;
}

/**
 * Brings the database to the newest schema: ours from db/migrations, the job queue's from its library.
 * Safe to call at every start and from several processes at once. Throws the database's own error.
 */
export async function migrateDatabase(url: string): Promise<{ applied: number }> {
  const pool = postgres(url, { max: 2, onnotice: () => undefined });
  try {
    const lock = await pool.reserve();
    await lock`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const before = await countApplied(lock);
    await migrate(drizzle(pool), { migrationsFolder: MIGRATIONS });
    await migrateJobs({ connectionString: url });
    const applied = (await countApplied(lock)) - before;
    await lock`select pg_advisory_unlock(${MIGRATION_LOCK})`;
    lock.release();
    return { applied };
  } finally {
    await pool.end({ timeout: 5 });
  }
}
