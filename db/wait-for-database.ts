import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';

const OLDEST_VERSION = 15;

/** The database cannot be used; the message names the server and the remedy and holds no password. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

export type UnavailableReason =
  | 'no-answer'
  | 'host-unknown'
  | 'sign-in-refused'
  | 'no-such-database'
  | 'starting-up'
  | 'too-old'
  | 'other';

/** A server that comes up or goes down answers differently a moment later; the rest stays as it is. */
const PASSING: ReadonlySet<UnavailableReason> = new Set(['no-answer', 'starting-up']);

/**
 * Waits until the database answers, for at most `timeoutMs`.
 * @throws DatabaseUnavailable at once for a fault that waiting does not mend, else when the time is over.
 */
export async function waitForDatabase(url: string, timeoutMs: number, signal?: AbortSignal): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const fault = await findFault(url);
    if (!fault) return;
    if (!PASSING.has(fault.reason) || Date.now() >= end) throw fault;
    await sleep(50, undefined, { signal });
  }
}

/**
 * Creates the database `name` if the server of `adminUrl` has none of this name.
 * @throws DatabaseUnavailable when the server does not answer or refuses.
 */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const sql = connect(adminUrl);
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)} encoding 'UTF8' template template0`;
  } catch (error) {
    throw explain(error, adminUrl);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function findFault(url: string): Promise<DatabaseUnavailable | null> {
  const sql = connect(url);
  try {
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version_num') as version`;
    const major = Math.floor(Number(row?.version) / 10_000);
    if (major >= OLDEST_VERSION) return null;
    return new DatabaseUnavailable(
      'too-old',
      `Postgres at ${serverOf(url)} is version ${major}; Baolan needs ${OLDEST_VERSION} or newer.`,
    );
  } catch (error) {
    return explain(error, url);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function connect(url: string) {
  return postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
}

function explain(error: unknown, url: string): DatabaseUnavailable {
  const server = serverOf(url);
  const { code = '', message } = error as { code?: string; message: string };
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'CONNECTION_CLOSED':
    case 'CONNECT_TIMEOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return new DatabaseUnavailable(
        'no-answer',
        `No Postgres answers at ${server} (${code}): start it, or correct DATABASE_URL.`,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new DatabaseUnavailable(
        'host-unknown',
        `The host of DATABASE_URL is not known: ${server} (${code}).`,
      );
    case '28P01':
    case '28000':
      return new DatabaseUnavailable(
        'sign-in-refused',
        `Postgres at ${server} refuses the sign-in (${message}): correct user and password in DATABASE_URL.`,
      );
    case '3D000':
      return new DatabaseUnavailable(
        'no-such-database',
        `Postgres at ${server} has no such database (${message}): create it, or correct DATABASE_URL.`,
      );
    case '57P03':
      return new DatabaseUnavailable('starting-up', `Postgres at ${server} is not ready (${message}).`);
    default:
      return new DatabaseUnavailable(
        'other',
        `Postgres at ${server} cannot be used: ${message || String(error)}`,
      );
  }
}

/** 'host:port/database' without user and password. */
function serverOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.hostname}:${parsed.port || 5432}${parsed.pathname}` : 'DATABASE_URL';
}
