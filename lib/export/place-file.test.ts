import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openExportFolder } from './place-file.ts';

let base = '';
let folder = '';
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'baolan-place-'));
  folder = join(base, '出', '报');
});
afterEach(() => rm(base, { recursive: true }));

const bytes = Buffer.from('正文');
const MTIME = 1_631_511_208_123;

async function place(path: string, mtimeMs: number | null = MTIME) {
  return (await openExportFolder(folder))({ path, bytes, mtimeMs });
}

test('a file is written with its folders and its time, and nothing else is left', async () => {
  expect(await place('财经/晨岚 100%/港口.md')).toEqual({ ok: true, status: 'written' });
  expect(await readdir(join(folder, '财经/晨岚 100%'))).toEqual(['港口.md']);
  expect(await readFile(join(folder, '财经/晨岚 100%/港口.md'))).toEqual(bytes);
  expect(Math.floor((await stat(join(folder, '财经/晨岚 100%/港口.md'))).mtimeMs)).toBe(MTIME);
});

// Some of these come back a millisecond early when they are set as they are.
test.each([14_327_296_284, 1_074_217_396_847, 1_097_192_666_600, 1_631_511_208_999, 0])(
  'the time %i survives the way through seconds',
  async (ms) => {
    await place('时.md', ms);
    expect(Math.floor((await stat(join(folder, '时.md'))).mtimeMs)).toBe(ms);
  },
);

test('an equal file is left alone, but for its time', async () => {
  await place('甲.md');
  const { ino, ctimeMs } = await stat(join(folder, '甲.md'));
  expect(await place('甲.md')).toEqual({ ok: true, status: 'unchanged' });
  expect(await stat(join(folder, '甲.md'))).toMatchObject({ ino, ctimeMs });
  await utimes(join(folder, '甲.md'), 1, 1);
  expect(await place('甲.md')).toEqual({ ok: true, status: 'unchanged' });
  expect(Math.floor((await stat(join(folder, '甲.md'))).mtimeMs)).toBe(MTIME);
});

test('another file of the same length and time is replaced', async () => {
  await place('甲.md');
  await writeFile(join(folder, '甲.md'), '反文');
  await utimes(join(folder, '甲.md'), (MTIME + 0.5) / 1000, (MTIME + 0.5) / 1000);
  expect(await place('甲.md')).toEqual({ ok: true, status: 'written' });
  expect(await readFile(join(folder, '甲.md'))).toEqual(bytes);
});

test.each(['', '/甲.md', '../甲.md', '财经/../../甲.md', '财经/./甲.md', '财经//甲.md', '财经/', '甲\0.md'])(
  'the path %j is refused',
  async (path) => {
    expect(await place(path)).toMatchObject({ ok: false });
    expect(await readdir(base)).toEqual(['出']);
    expect(await readdir(folder)).toEqual([]);
  },
);

test('a name of more than 255 bytes is refused', async () => {
  expect(await place(`${'长'.repeat(84)}.md`)).toMatchObject({ ok: true });
  const reason = 'A name in the path is longer than 255 bytes.';
  expect(await place(`${'长'.repeat(85)}.md`)).toEqual({ ok: false, reason });
});

test('a link that leads out of the folder is not followed; one that stays inside is', async () => {
  await mkdir(join(folder, '里'), { recursive: true });
  await symlink(base, join(folder, '外'));
  await symlink(join(folder, '里'), join(folder, '内'));
  const reason = 'A link in the path leads out of the folder.';
  expect(await place('外/甲.md')).toEqual({ ok: false, reason });
  expect(await place('外/新/甲.md')).toEqual({ ok: false, reason });
  expect(await readdir(base)).toEqual(['出']);
  expect(await place('内/甲.md')).toEqual({ ok: true, status: 'written' });
});

test('a link in place of a file is replaced, not written through', async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(base, '别处.md'), '别处');
  await symlink(join(base, '别处.md'), join(folder, '甲.md'));
  expect(await place('甲.md')).toEqual({ ok: true, status: 'written' });
  expect(await readFile(join(base, '别处.md'), 'utf8')).toBe('别处');
  await writeFile(join(folder, '.abcde'), bytes);
  await symlink('.abcde', join(folder, '乙.md')); // as long as the file
  expect(await place('乙.md')).toEqual({ ok: true, status: 'written' });
});

test('a file where a folder should be, and the other way round, is told', async () => {
  await place('甲');
  expect(await place('甲/乙.md')).toEqual({ ok: false, reason: 'A file stands where a folder should be.' });
  await mkdir(join(folder, '丙.md'));
  const reason = 'A folder stands where the file should be.';
  expect(await place('丙.md')).toEqual({ ok: false, reason });
  expect(await readdir(folder)).toEqual(['丙.md', '甲']);
});
