import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withBuildLock } from './build-lock.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'baolan-build-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const silent = () => undefined;

test('the second build waits for the first, says so once and runs after it', async () => {
  const order: string[] = [];
  const notices: string[] = [];
  const first = Promise.withResolvers<void>();
  const one = withBuildLock(root, silent, async () => {
    await first.promise;
    order.push('first');
  });
  const two = withBuildLock(
    root,
    (line) => notices.push(line),
    async () => order.push('second'),
  );
  setTimeout(first.resolve, 500);
  await Promise.all([one, two]);
  expect(order).toEqual(['first', 'second']);
  expect(notices).toEqual([`another start (pid ${process.pid}) is building the pages: waiting for it`]);
});

test('a build that failed lets the next one in', async () => {
  const failed = withBuildLock(root, silent, async () => {
    throw new Error('坏了');
  });
  await expect(failed).rejects.toThrow('坏了');
  expect(await withBuildLock(root, silent, async () => 'built')).toBe('built');
});

test('a process that was killed while it built keeps nobody waiting', async () => {
  const script = `
    import { withBuildLock } from '${join(import.meta.dirname, 'build-lock.ts')}';
    await withBuildLock('${root}', () => undefined, async () => process.kill(process.pid, 'SIGKILL'));
  `;
  const node = join(import.meta.dirname, '../../node_modules/.bin/node');
  expect(() => execFileSync(node, ['--input-type=module', '-e', script], { stdio: 'ignore' })).toThrow();
  expect(await withBuildLock(root, silent, async () => 'built')).toBe('built');
});
