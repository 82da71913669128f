import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { config, requireDatabaseUrl } from '#lib/config.ts';
import * as schema from './schema.ts';

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

interface Connection {
  url: string;
  pool: postgres.Sql;
  database: Database;
}

// One pool for a process: Next loads this module once for each bundle it builds.
const holder = globalThis as typeof globalThis & { baolanConnection?: Connection };

const RECONNECT_SECONDS = 1;

function connect(url: string): Connection {
  const pool = postgres(url, {
    max: 10,
    idle_timeout: 60,
    connect_timeout: 5,
    backoff: () => RECONNECT_SECONDS, // the library's own grows to 20 s, in which requests would just hang
    onnotice: () => undefined,
  });
  return { url, pool, database: drizzle(pool, { schema }) };
}

function connection(): Connection {
  holder.baolanConnection ??= connect(requireDatabaseUrl(config()));
  return holder.baolanConnection;
}

/** The database of this process, connected at the first query. */
export function database(): Database {
  return connection().database;
}

const dialect = new PgDialect();

/**
 * Runs a statement that each connection has Postgres parse and plan once, which drizzle's execute() has it do anew every
 * time, in two steps. For statements whose text is always the same.
 */
export async function runPrepared<Row extends Record<string, unknown>>(statement: SQL): Promise<Row[]> {
  const { sql: text, params } = dialect.sqlToQuery(statement);
  return connection().pool.unsafe<Row[]>(text, params.map(String), { prepare: true });
}

/** Calls `onNotify` for every NOTIFY on `channel`, and `onListening` at each (re)connection. */
export async function listen(
  channel: string,
  onNotify: (payload: string) => void,
  onListening: () => void,
): Promise<void> {
  await connection().pool.listen(channel, onNotify, onListening);
}

/**
 * Runs `work` while holding the session lock `key`; null at once when another session holds it.
 * The lock goes away with the connection, so a killed process never leaves it behind.
 */
export async function withAdvisoryLock<T>(key: number, work: () => Promise<T>): Promise<T | null> {
  return holding(
    key,
    async (session) => {
      const [row] = await session`select pg_try_advisory_lock(${key}) as held`;
      return row?.held === true;
    },
    work,
  );
}

/** The same, waiting for as long as another session holds the lock. */
export async function afterAdvisoryLock<T>(key: number, work: () => Promise<T>): Promise<T | null> {
  return holding(
    key,
    async (session) => {
      await session`select pg_advisory_lock(${key})`;
      return true;
    },
    work,
  );
}

async function holding<T>(
  key: number,
  take: (session: postgres.ReservedSql) => Promise<boolean>,
  work: () => Promise<T>,
): Promise<T | null> {
  const session = await connection().pool.reserve();
  try {
    if (!(await take(session))) return null;
    try {
      return await work();
    } finally {
      await session`select pg_advisory_unlock(${key})`;
    }
  } finally {
    session.release();
  }
}

/** Throws where Postgres does not answer. */
export async function pingDatabase(): Promise<void> {
  await connection().pool`select 1`;
}

/** Ends the pool; a command calls it before it returns so that the process can exit. */
export async function closeDatabase(): Promise<void> {
  const open = holder.baolanConnection;
  holder.baolanConnection = undefined;
  await open?.pool.end({ timeout: 5 });
}
