import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase, withAdvisoryLock } from '#db/client.ts';
import { findArticle } from '#db/queries/article-view.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { loadQuarantine } from './load-queue.ts';
import { retryFile, retryFolder } from './retry-import.ts';

const root = await mkdtemp(join(tmpdir(), 'baolan-retry-'));
const folder = join(root, 'content');
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const BROKEN = '---\ntitle: [没有结束\ndate: 2026-01-01\n---\n正文。\n';
const whole = (title: string) => `---\ntitle: ${title}\ndate: 2026-01-01 08:00:00\n---\n<p>${title}。</p>\n`;
const write = (path: string, text: string) => writeFile(join(folder, path), text);
const waiting = async () => (await loadQuarantine()).files.map(({ path }) => path).sort();

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, '财经'), { recursive: true });
  await write('财经/坏.md', BROKEN);
  await write('空.md', '');
  await write('好.md', whole('好的一篇'));
  await importContent({ root: folder });
});

test('quarantined files come with their lines, and are counted by folder', async () => {
  const { files, folders, total } = await loadQuarantine();
  expect(total).toBe(2);
  expect(folders).toEqual([{ folder, count: 2 }]);
  const broken = files.find(({ path }) => path === '财经/坏.md');
  expect(broken).toMatchObject({ reason: 'front-matter-invalid', faultLines: { ok: true } });
  const lines = broken?.faultLines.ok ? broken.faultLines.lines : [];
  expect(lines.map(({ text }) => text)).toContain('title: [没有结束');
  expect(lines.filter(({ faulty }) => faulty)).toMatchObject([{ number: broken?.line }]);
});

test('a file that was put right becomes an article, the others are left alone', async () => {
  await write('财经/坏.md', whole('修好了'));
  const retried = await retryFile('财经/坏.md');
  expect(retried).toMatchObject({ ok: true });
  expect((await findArticle(retried.ok ? retried.articleId : ''))?.title).toBe('修好了');
  expect(await waiting()).toEqual(['空.md']);
  // A second press, or the watcher before the first one, comes to the same.
  expect(await retryFile('财经/坏.md')).toEqual(retried);
});

test('a file that is as it was stays, with today’s reason', async () => {
  expect(await retryFile('财经/坏.md')).toEqual({ ok: false, reason: 'still-faulty' });
  await write('财经/坏.md', '没有信息头的文章。\n');
  expect(await retryFile('财经/坏.md')).toEqual({ ok: false, reason: 'still-faulty' });
  const { files } = await loadQuarantine();
  expect(files.find(({ path }) => path === '财经/坏.md')?.reason).toBe('front-matter-missing');
});

test('a file that is gone leaves the quarantine', async () => {
  await rm(join(folder, '财经/坏.md'));
  expect(await retryFile('财经/坏.md')).toEqual({ ok: false, reason: 'gone' });
  expect(await waiting()).toEqual(['空.md']);
});

test('what is not in quarantine is not read', async () => {
  await writeFile(join(root, '外面.md'), whole('外面的文章'));
  expect(await retryFile('../外面.md')).toEqual({ ok: false, reason: 'already-decided' });
  expect(await retryFolder(root)).toEqual({ ok: false, reason: 'already-decided' });
});

test('all files of a folder at once', async () => {
  await write('财经/坏.md', whole('修好了又一次'));
  const retried = await retryFolder(folder);
  expect(retried).toMatchObject({ ok: true, quarantined: 1 });
  expect(await waiting()).toEqual(['空.md']);
});

test('a file whose folder has become part of another one is known by its new name only', async () => {
  const inner = join(root, 'inner/报');
  await mkdir(inner, { recursive: true });
  await writeFile(join(inner, '独.md'), BROKEN);
  await importContent({ root: inner });
  await importContent({ root: join(root, 'inner') });
  expect(await retryFile('独.md')).toEqual({ ok: false, reason: 'already-decided' });
  expect(await waiting()).toEqual(['报/独.md', '空.md', '财经/坏.md'].sort());
  await writeFile(join(inner, '独.md'), whole('独一篇'));
  expect(await retryFile('报/独.md')).toMatchObject({ ok: true });
});

const IMPORT_LOCK = 7_201_612;

test('another import, or a folder that is not there, is told in a word', async () => {
  await withAdvisoryLock(IMPORT_LOCK, async () => {
    expect(await retryFile('财经/坏.md', 0)).toEqual({ ok: false, reason: 'busy' });
    expect(await retryFolder(folder, 0)).toEqual({ ok: false, reason: 'busy' });
  });
  await rename(folder, `${folder}-away`);
  expect(await retryFile('财经/坏.md')).toEqual({ ok: false, reason: 'folder-gone' });
  expect(await waiting()).toEqual(['空.md', '财经/坏.md'].sort());
  await rename(`${folder}-away`, folder);
});

test('an import that is over in a moment is waited for', async () => {
  let retrying: ReturnType<typeof retryFile> | undefined;
  await withAdvisoryLock(IMPORT_LOCK, async () => {
    await write('财经/坏.md', whole('等到了'));
    retrying = retryFile('财经/坏.md');
    await sleep(400);
  });
  expect(await retrying).toMatchObject({ ok: true });
});
