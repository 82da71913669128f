import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { childEnvironment } from '#lib/config.ts';
import { processesThatKnow } from './processes-that-know.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'known-'));
});
afterEach(() => rm(folder, { recursive: true }));

const idle = 'setInterval(() => undefined, 1000)';

test.runIf(existsSync('/proc/self'))('found by command line, environment or working folder', async () => {
  const children = [
    spawn(process.execPath, ['-e', idle, folder]),
    spawn(process.execPath, ['-e', idle], { env: childEnvironment({ DATA_DIR: folder }) }),
    spawn(process.execPath, ['-e', idle], { cwd: folder }),
  ];
  await Promise.all(children.map((child) => once(child, 'spawn')));
  const pids = (await processesThatKnow(folder)).map(({ pid }) => pid);
  expect(new Set(pids)).toEqual(new Set(children.map(({ pid }) => pid)));

  const ends = children.map((child) => once(child, 'exit'));
  for (const child of children) child.kill();
  await Promise.all(ends);
  expect(await processesThatKnow(folder)).toEqual([]);
});
