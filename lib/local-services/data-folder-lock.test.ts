import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireDataFolderLock, findLockHolder } from './data-folder-lock.ts';
import { identifySelf } from './process-identity.ts';
import { writeStateFile } from './state-file.ts';

let run = '';
beforeEach(() => {
  run = mkdtempSync(join(tmpdir(), 'baolan-lock-'));
});
afterEach(() => rmSync(run, { recursive: true, force: true }));

/** The project's own, which runs TypeScript, whatever runs the tests. */
const NODE = join(import.meta.dirname, '../../node_modules/.bin/node');
const SCRIPT = `
  import { acquireDataFolderLock } from '${join(import.meta.dirname, 'data-folder-lock.ts')}';
  const result = acquireDataFolderLock(process.argv[1], 'rival');
  process.stdout.write(result.ok ? 'got it' : 'refused');
  setInterval(() => undefined, 1000);
`;
/** A process that tries to take the lock, says how it went and stays. */
async function startRival() {
  const child = spawn(NODE, ['--input-type=module', '-e', SCRIPT, run], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: said.toString() };
}

const old = (pid: number, startedAt: string) => ({
  pid,
  startedAt,
  command: 'npm start',
  since: new Date(0).toISOString(),
  address: null,
});

test('a second taker is told who holds the folder and where', () => {
  const first = acquireDataFolderLock(run, 'npm start');
  if (!first.ok) throw new Error('the folder was free');
  first.lock.setAddress('http://127.0.0.1:3000');
  const second = acquireDataFolderLock(run, 'npm start');
  expect(second).toMatchObject({ ok: false, holder: { pid: process.pid, address: 'http://127.0.0.1:3000' } });
});

test('a released lock can be taken again', () => {
  const first = acquireDataFolderLock(run, 'a');
  if (first.ok) first.lock.release();
  expect(findLockHolder(run)).toBeNull();
  expect(acquireDataFolderLock(run, 'b').ok).toBe(true);
  expect(readdirSync(run)).toHaveLength(1);
});

test('the lock of a process that is gone is taken over', () => {
  const gone = Number(execFileSync('sh', ['-c', 'echo $$']).toString());
  writeStateFile(join(run, 'lock-7.json'), old(gone, 'boot/1'));
  expect(acquireDataFolderLock(run, 'npm start').ok).toBe(true);
});

test('a pid that another process has by now does not count', () => {
  writeStateFile(join(run, 'lock-1.json'), old(process.pid, `${identifySelf().startedAt}0`));
  expect(acquireDataFolderLock(run, 'npm start').ok).toBe(true);
});

test('a damaged lock file does not count', () => {
  writeStateFile(join(run, 'lock-3.json'), 'half');
  expect(acquireDataFolderLock(run, 'npm start').ok).toBe(true);
});

test('of several that find a stale lock at once exactly one gets it, and kill -9 frees it', {
  timeout: 60_000,
}, async () => {
  writeStateFile(join(run, 'lock-1.json'), old(process.pid, 'long ago'));
  const rivals = await Promise.all(Array.from({ length: 5 }, startRival));
  try {
    expect(rivals.filter(({ said }) => said === 'got it')).toHaveLength(1);
    const winner = rivals.find(({ said }) => said === 'got it');
    expect(findLockHolder(run)?.pid).toBe(winner?.child.pid);
    winner?.child.kill('SIGKILL');
    if (winner) await once(winner.child, 'exit');
    expect(acquireDataFolderLock(run, 'npm start').ok).toBe(true);
  } finally {
    for (const { child } of rivals) child.kill('SIGKILL');
  }
});
