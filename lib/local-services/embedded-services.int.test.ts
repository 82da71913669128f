import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { waitForDatabase } from '#db/wait-for-database.ts';
import { loadConfig } from '#lib/config.ts';
import { askMeilisearch } from './ask-meilisearch.ts';
import { isAlive } from './process-identity.ts';
import type { StageEvent } from './stage-events.ts';
import { type RunningServices, startServices } from './start-services.ts';
import { readStateFile } from './state-file.ts';

/** The project's own, which runs TypeScript, whatever runs the tests. */
const NODE = join(import.meta.dirname, '../../node_modules/.bin/node');
const SCRIPT = join(import.meta.dirname, 'testdata', 'start-and-stay.ts');

let dataDir = '';
let open: RunningServices | null = null;
const notices: string[] = [];
const note = (event: StageEvent) => {
  if (event.kind === 'notice') notices.push(event.text);
};

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'baolan-services-'));
  chmodSync(dataDir, 0o755); // Postgres runs as another user where the tests run as root
});
afterEach(async () => {
  notices.length = 0;
  await open?.stop();
  open = null;
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function start(): Promise<RunningServices> {
  open = await startServices(loadConfig({ DATA_DIR: dataDir }), note);
  return open;
}

async function expectBothAnswer({ databaseUrl, meiliUrl, meiliKey }: RunningServices): Promise<void> {
  await waitForDatabase(databaseUrl, 0);
  expect(meiliUrl).not.toBeNull();
  expect(await askMeilisearch(meiliUrl ?? '', meiliKey)).toEqual({ ok: true });
}

/** Another process that starts the services in the same folder. */
async function startElsewhere(): Promise<ChildProcess> {
  const child = spawn(NODE, [SCRIPT, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

const childrenSchema = z.array(z.object({ name: z.string(), pid: z.number(), startedAt: z.string() }));
const recordedChildren = () => readStateFile(join(dataDir, 'run', 'children.json'), childrenSchema) ?? [];

test('both start, answer on loopback only and end without a trace', async () => {
  const services = await start();
  await expectBothAnswer(services);
  const children = recordedChildren();
  expect(children.map(({ name }) => name).sort()).toEqual(['meilisearch', 'postgres']);
  for (const url of [services.databaseUrl, services.meiliUrl ?? '']) {
    expect(new URL(url).hostname).toBe('127.0.0.1');
  }
  await services.stop();
  open = null;
  expect(children.filter(isAlive)).toEqual([]);
  expect(recordedChildren()).toEqual([]);
});

test('secrets are kept, readable by their owner only, and needed', async () => {
  const secrets = join(dataDir, 'secrets.json');
  const before = readFileSync(secrets, 'utf8');
  expect(statSync(secrets).mode & 0o077).toBe(0);
  const { databaseUrl, meiliUrl } = await start();
  expect(readFileSync(secrets, 'utf8')).toBe(before);
  const wrong = new URL(databaseUrl);
  wrong.password = 'wrong';
  await expect(waitForDatabase(wrong.href, 0)).rejects.toMatchObject({ reason: 'sign-in-refused' });
  expect(await askMeilisearch(meiliUrl ?? '', null)).toMatchObject({ ok: false, lasting: true });
});

test('lost secrets are made anew and the old cluster goes on', async () => {
  rmSync(join(dataDir, 'secrets.json'));
  await expectBothAnswer(await start());
});

test('a second start on the folder is told who holds it', async () => {
  await start();
  const second = startServices(loadConfig({ DATA_DIR: dataDir }), note);
  await expect(second).rejects.toThrow(new RegExp(`in use by services \\(pid ${process.pid}, since `));
});

test('after kill -9 of the holder the next start ends the survivors and starts again', async () => {
  const holder = await startElsewhere();
  const survivors = recordedChildren();
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(survivors.filter(isAlive)).toHaveLength(2);
  await expectBothAnswer(await start());
  expect(survivors.filter(isAlive)).toEqual([]);
  expect(notices).toEqual([expect.stringContaining('an earlier start had left running')]);
});

test('a pid file that names another program does not keep Postgres from starting', async () => {
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n`);
  await expectBothAnswer(await start());
});

test('an index of another version is put aside', async () => {
  writeFileSync(join(dataDir, 'meilisearch', 'VERSION'), '1.3.0');
  await expectBothAnswer(await start());
  expect(existsSync(join(dataDir, 'meilisearch-put-aside'))).toBe(true);
  expect(notices).toEqual([expect.stringContaining('of version 1.3.0')]);
});

test('an interrupted initdb leaves nothing that is taken for a cluster', async () => {
  rmSync(join(dataDir, 'postgres'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres-new.password'), 'left over');
  await expectBothAnswer(await start());
  expect(existsSync(join(dataDir, 'postgres-new.password'))).toBe(false);
});

test('configured services are checked instead of started', async () => {
  const env = { DATA_DIR: dataDir, DATABASE_URL: 'postgres://x:secret@127.0.0.1:9/x' };
  const refused = startServices(loadConfig(env), note);
  await expect(refused).rejects.toThrow('No Postgres answers at 127.0.0.1:9/x');
  expect(recordedChildren()).toEqual([]);
});
