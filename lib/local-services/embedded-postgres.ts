import { DatabaseUnavailable, ensureDatabase, waitForDatabase } from '#db/wait-for-database.ts';
import { childEnvironment } from '#lib/config.ts';
import type { ChildProcesses, RunningChild } from './child-processes.ts';
import { findFreePort } from './free-port.ts';
import { OperatorError } from './operator-error.ts';
import { type Cluster, DATABASE_USER, openCluster, resetPassword } from './postgres-cluster.ts';
import { findPostgresPrograms, type PostgresPrograms } from './postgres-programs.ts';

const DATABASE = 'baolan';
/** Recovery after a crash reads the whole write-ahead log again, up to max_wal_size. */
const START_LIMIT_MS = 120_000;

/** Given on the command line, so postgresql.conf stays the operator's. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1', // never reachable from outside
  unix_socket_directories: '', // a path to a socket may be at most 107 bytes, which DATA_DIR can exceed
  max_connections: '60', // web 10, worker 10, commands, and room
  shared_buffers: '128MB', // the collection fits; the system's file cache does the rest
  work_mem: '16MB', // sorts of a list page stay in memory
  maintenance_work_mem: '128MB', // indexes of 100,000 articles build in one go
  effective_cache_size: '512MB', // a hint for plans, no memory is taken
  random_page_cost: '1.1', // SSD
  jit: 'off', // its start costs more than our short queries take
  max_wal_size: '512MB', // bounds the disk and the time of recovery
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C', // the log is read by programs too
  log_line_prefix: '%m [%p] ',
  log_lock_waits: 'on',
};

export interface EmbeddedPostgres {
  readonly url: string;
}

/**
 * Starts the embedded server on a free loopback port and waits until its database is there.
 * @throws OperatorError naming what is wrong, with the server's own words.
 */
export async function startEmbeddedPostgres(
  folders: { readonly postgres: string; readonly projectRoot: string },
  password: string,
  children: ChildProcesses,
): Promise<EmbeddedPostgres> {
  const programs = findPostgresPrograms(folders.projectRoot);
  const cluster = await openCluster(folders.postgres, programs, password, children);
  try {
    return await startOnFreePort(cluster, programs, password, children);
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable) || error.reason !== 'sign-in-refused') throw error;
    resetPassword(cluster, programs, password);
    return startOnFreePort(cluster, programs, password, children);
  }
}

async function startOnFreePort(
  cluster: Cluster,
  programs: PostgresPrograms,
  password: string,
  children: ChildProcesses,
): Promise<EmbeddedPostgres> {
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    const url = (database: string) => `postgres://${DATABASE_USER}:${password}@127.0.0.1:${port}/${database}`;
    const child = startServer(cluster, programs, port, children);
    const how = await endedBeforeReady(child, url('postgres'));
    if (how === null) {
      await ensureDatabase(url('postgres'), DATABASE);
      child.keepRunning();
      return { url: url(DATABASE) };
    }
    // Somebody may have taken the port between the look and the start.
    if (attempt < 3 && child.logTail(20).includes('Address already in use')) continue;
    throw new OperatorError(`Postgres did not start (${how}): ${faultIn(child)}`);
  }
}

/** How the server ended if it did before it was ready; null once it is. A database that refuses stops the server. */
async function endedBeforeReady(child: RunningChild, url: string): Promise<string | null> {
  const waiting = new AbortController();
  const ready = waitForDatabase(url, START_LIMIT_MS, waiting.signal).then(() => null);
  try {
    return await Promise.race([child.ended, ready]);
  } catch (error) {
    await child.stop();
    throw error;
  } finally {
    waiting.abort();
    ready.catch(() => null); // whoever lost the race is not asked any more
  }
}

function startServer(
  { folder, launcher }: Cluster,
  { postgres }: PostgresPrograms,
  port: number,
  children: ChildProcesses,
): RunningChild {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return children.start({
    ...launcher(postgres, ['-D', folder, '-p', String(port), ...settings]),
    name: 'postgres',
    cwd: folder,
    env: childEnvironment({ PGDATA: null, PGPORT: null, PGOPTIONS: null, LC_ALL: null }),
    program: postgres,
    stopSignal: 'SIGINT',
    stopRank: 4,
  });
}

function faultIn(child: RunningChild): string {
  const lines = child.logTail(20).split('\n');
  const fatal = lines.findLast((line) => /FATAL|PANIC|error/i.test(line));
  return fatal ?? lines.at(-1) ?? 'it wrote nothing to its log';
}
