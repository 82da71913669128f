import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from '#lib/config.ts';
import { askMeilisearch } from './ask-meilisearch.ts';
import type { ChildProcesses, RunningChild } from './child-processes.ts';
import type { DataFolder } from './data-folder.ts';
import { findFreePort } from './free-port.ts';

const START_LIMIT_MS = 30_000;

/**
 * Starts Meilisearch from `program` on a free loopback port and waits until it answers.
 * Its data is derived, so a data folder that it does not take is put aside and it starts empty.
 * Gives null and a plain reason where it does not start even so.
 */
export async function startEmbeddedMeilisearch(
  program: string,
  folder: DataFolder,
  masterKey: string,
  children: ChildProcesses,
  notice: (line: string) => void,
): Promise<{ ok: true; url: string } | { ok: false; reason: string }> {
  const fault = findVersionFault(program, folder.meilisearch);
  if (fault) putAside(folder.meilisearch, fault, notice);
  const hadData = existsSync(join(folder.meilisearch, 'VERSION'));
  const first = await startOnce(program, folder, masterKey, children);
  if (first.ok || !hadData) return first;
  putAside(folder.meilisearch, first.reason, notice);
  return startOnce(program, folder, masterKey, children);
}

async function startOnce(
  program: string,
  folder: DataFolder,
  masterKey: string,
  children: ChildProcesses,
): Promise<{ ok: true; url: string } | { ok: false; reason: string }> {
  mkdirSync(folder.meilisearch, { recursive: true });
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = children.start({
    name: 'meilisearch',
    command: program,
    args: [
      ...['--db-path', folder.meilisearch],
      ...['--http-addr', `127.0.0.1:${port}`],
      ...['--env', 'production'],
      '--no-analytics',
      ...['--max-indexing-memory', '1GiB'], // it would take two thirds of the machine
      ...['--dump-dir', join(folder.meilisearch, 'dumps')],
      ...['--snapshot-dir', join(folder.meilisearch, 'snapshots')],
      ...['--log-level', 'WARN'], // INFO writes a line for every search
    ],
    cwd: folder.meilisearch,
    // In the environment, because a command line can be read by every user of the machine.
    env: childEnvironment({ MEILI_MASTER_KEY: masterKey, MEILI_CONFIG_FILE_PATH: null, NO_COLOR: '1' }),
    stopSignal: 'SIGTERM',
    stopRank: 3,
  });
  const waiting = new AbortController();
  const how = await Promise.race([child.ended, answers(url, masterKey, waiting.signal)]);
  waiting.abort();
  if (how === null) {
    child.keepRunning();
    return { ok: true, url };
  }
  await child.stop();
  return { ok: false, reason: faultIn(child, how) };
}

/** Null once it answers; else what is wrong after the limit or when nobody waits any more. */
async function answers(url: string, masterKey: string, signal: AbortSignal): Promise<string | null> {
  const end = Date.now() + START_LIMIT_MS;
  for (;;) {
    const answer = await askMeilisearch(url, masterKey);
    if (answer.ok) return null;
    if (Date.now() > end || signal.aborted) return answer.reason;
    await sleep(30);
  }
}

/** A folder of another version makes Meilisearch refuse to start; null where nothing speaks against it. */
function findVersionFault(program: string, dbFolder: string): string | null {
  const file = join(dbFolder, 'VERSION');
  if (!existsSync(file)) return null;
  const had = readFileSync(file, 'utf8').trim();
  const has = /\d+\.\d+\.\d+/.exec(execFileSync(program, ['--version']).toString())?.[0];
  return had === has ? null : `it is of version ${had}, the server is ${has}`;
}

/** One folder is kept, for a look; the index is filled again from Postgres. */
function putAside(dbFolder: string, why: string, notice: (line: string) => void): void {
  const aside = `${dbFolder}-put-aside`;
  rmSync(aside, { recursive: true, force: true });
  renameSync(dbFolder, aside);
  notice(`The search index was put aside to ${aside} (${why}); it is filled again from Postgres.`);
}

function faultIn(child: RunningChild, how: string): string {
  const lines = child.logTail(10).split('\n');
  return `${how}: ${lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1)}`;
}
