import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { keep, readKept, sweep } from './picture-store.ts';

const base = await mkdtemp(join(tmpdir(), 'baolan-pictures-'));
vi.stubEnv('DATA_DIR', base);
vi.stubEnv('PICTURE_CACHE_MB', '10');
afterAll(() => rm(base, { recursive: true }));

const MEGABYTE = Buffer.alloc(1024 * 1024, '图');
const nameOf = (at: number) => `${at.toString(16).padStart(2, '0')}abc-320.webp.1`;
const fileOf = (at: number) => join(base, 'pictures', nameOf(at).slice(0, 2), nameOf(at));
const names = async () =>
  (await readdir(join(base, 'pictures'), { recursive: true })).filter((n) => n.includes('/'));

test('what is kept is read again; what is not is null', async () => {
  await keep(nameOf(0), Buffer.from('图'));
  expect(await readKept(nameOf(0))).toEqual(Buffer.from('图'));
  expect(await readKept(nameOf(99))).toBeNull();
});

test('past the limit the longest unused go', async () => {
  for (let at = 1; at <= 12; at += 1) {
    await keep(nameOf(at), MEGABYTE);
    const hoursAgo = new Date(Date.now() - (20 - at) * 3_600_000);
    await utimes(fileOf(at), hoursAgo, hoursAgo);
  }
  await sweep();
  await sweep();
  const left = await names();
  expect(left.some((name) => name.endsWith(nameOf(1)))).toBe(false);
  expect(left.some((name) => name.endsWith(nameOf(12)))).toBe(true);
  expect(left.length).toBeLessThanOrEqual(10);
});

test('what a killed process left half-written goes too', async () => {
  const part = `${fileOf(12)}.0123456789ab.part`;
  await writeFile(part, 'x');
  const yesterday = new Date(Date.now() - 86_400_000);
  await utimes(part, yesterday, yesterday);
  await sweep();
  expect((await names()).some((name) => name.endsWith('.part'))).toBe(false);
});

test('a folder that cannot be written is told in the log, and no more', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await writeFile(join(base, 'pictures', 'ff'), 'a file where a folder should be');
  await keep('ff00', Buffer.from('x'));
  expect(warn).toHaveBeenCalledOnce();
});
