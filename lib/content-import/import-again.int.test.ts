import { cp, mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase, database } from '#db/client.ts';
import { listNewestArticles } from '#db/queries/article-lists.ts';
import { findArticle } from '#db/queries/article-view.ts';
import { findByOldAddress } from '#db/queries/old-addresses.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { importContent } from './import-content.ts';

let root = '';
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'baolan-again-')));
  await database().execute(
    'truncate origins, content_folders, article_imports, articles, old_addresses cascade',
  );
});
afterAll(closeDatabase);

async function write(
  path: string,
  title: string,
  lines = '',
  body = `${title}的正文，说的是港口。`,
): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  const head = `---\ntitle: '${title}'\ndate: 2026-01-02 03:04:05\n${lines}---\n`;
  await writeFile(join(root, path), `${head}<p>${body}</p>\n`);
}

async function importAll(
  options: { prune?: boolean; again?: boolean; root?: string; changed?: string[] } = {},
) {
  const summary = await importContent({ root, list: true, ...options });
  const id = (path: string) => summary.articles?.find((file) => file.path === path)?.id ?? null;
  return { ...summary, id };
}

test('a moved file keeps its address, whether it is known by its bytes or by its abbrlink', async () => {
  await write('旧/甲.md', '甲');
  await write('旧/乙.md', '乙', 'abbrlink: 77\n');
  const before = await importAll();
  await mkdir(join(root, '新'));
  await rename(join(root, '旧/甲.md'), join(root, '新/甲改名.md'));
  await rm(join(root, '旧/乙.md'));
  await write('新/乙.md', '乙改写', 'abbrlink: 77\n');
  const after = await importAll();
  expect(after).toMatchObject({ created: 0, updated: 2, moved: 2, vanished: 0 });
  expect(after.id('新/甲改名.md')).toBe(before.id('旧/甲.md'));
  expect(after.id('新/乙.md')).toBe(before.id('旧/乙.md'));
  expect((await listNewestArticles(null, 10)).articles.map(({ title }) => title).sort()).toEqual([
    '乙改写',
    '甲',
  ]);
  expect(await importAll()).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
});

test('a copy is a second article: its model is still there', async () => {
  await write('甲.md', '甲');
  await importAll();
  await cp(join(root, '甲.md'), join(root, '甲的副本.md'));
  expect(await importAll()).toMatchObject({ created: 1, moved: 0, unchanged: 1 });
});

test('a vanished file is reported, withdrawn only with prune, and back when it comes back', async () => {
  await write('留.md', '留');
  await write('去.md', '去');
  const id = (await importAll()).id('去.md') ?? '';
  const saved = join(root, '去.saved');
  await rename(join(root, '去.md'), saved);
  const reported = await importAll();
  expect(reported).toMatchObject({ seen: 1, vanished: 1, pruned: 0 });
  expect(reported.notices.join()).toContain('去.md');
  expect(await findArticle(id)).not.toBeNull();
  expect(await importAll({ prune: true })).toMatchObject({ vanished: 1, pruned: 1 });
  expect(await findArticle(id)).toBeNull();
  expect(await importAll({ prune: true })).toMatchObject({ vanished: 0, pruned: 0 });
  await rename(saved, join(root, '去.md'));
  expect(await importAll()).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  expect((await findArticle(id))?.title).toBe('去');
});

test('an empty folder withdraws nothing: a disk may be missing', async () => {
  await write('甲.md', '甲');
  await importAll();
  await rm(join(root, '甲.md'));
  const summary = await importAll({ prune: true });
  expect(summary).toMatchObject({ seen: 0, vanished: 1, pruned: 0 });
  expect(summary.notices.join()).toMatch(/nothing was withdrawn/);
});

test('a part of a known folder, or the folder around it, holds the same articles', async () => {
  await write('科技/甲.md', '甲');
  await write('体育/乙.md', '乙');
  const whole = await importAll();
  await write('科技/丙.md', '丙');
  const part = await importAll({ root: join(root, '科技') });
  expect(part).toMatchObject({ seen: 2, created: 1, unchanged: 1, vanished: 0 });
  const inner = join(root, '科技');
  await database().execute('truncate origins, content_folders, article_imports, articles cascade');
  const first = await importAll({ root: inner });
  const around = await importAll();
  // What they are called in old addresses and where their pictures lie may differ now: they are read again.
  expect(around).toMatchObject({ seen: 3, created: 1, updated: 2, vanished: 0 });
  expect(around.id('科技/甲.md')).toBe(first.id('甲.md'));
  expect(whole.id('体育/乙.md')).toBe(around.id('体育/乙.md'));
});

test('again makes articles anew from the kept bytes, without the files', async () => {
  await write('甲.md', '甲');
  const id = (await importAll()).id('甲.md') ?? '';
  const before = await readTable('article_imports');
  await database().execute(`update article_imports set title = 'verdorben', body_html = ''`);
  await rm(join(root, '甲.md'));
  expect(await importContent({ root: null, again: true })).toMatchObject({ seen: 1, updated: 1 });
  expect(await readTable('article_imports')).toBe(before);
  expect((await findArticle(id))?.title).toBe('甲');
});

test('again counts each file of the folder once', async () => {
  await write('甲.md', '甲');
  await write('乙.md', '乙');
  await importAll();
  await write('丙.md', '丙');
  expect(await importAll({ again: true })).toMatchObject({ seen: 3, created: 1, updated: 2, unchanged: 0 });
});

test('another time zone in the site’s configuration reaches articles whose files did not change', async () => {
  await write('source/_posts/甲.md', '甲', 'abbrlink: 9\n');
  await writeFile(join(root, '_config.yml'), 'permalink: p/:abbrlink.html\ntimezone: Asia/Shanghai\n');
  const first = await importAll();
  const id = first.id('_posts/甲.md') ?? '';
  expect((await findArticle(id))?.publishedAt).toBe('2026-01-01T19:04:05.000Z');
  await writeFile(join(root, '_config.yml'), 'permalink: :title/\ntimezone: UTC\n');
  expect(await importAll()).toMatchObject({ seen: 1, updated: 1 });
  expect((await findArticle(id))?.publishedAt).toBe('2026-01-02T03:04:05.000Z');
  // Neither address is forgotten: somebody may have linked to it.
  expect(await findByOldAddress('/p/9.html')).toMatchObject([{ id }]);
  expect(await findByOldAddress('/甲')).toMatchObject([{ id }]);
});

test('two files that shared an abbrlink are both behind the old address', async () => {
  await writeFile(join(root, '_config.yml'), 'permalink: p/:abbrlink.html\n');
  await write('甲.md', '甲', 'abbrlink: 9\n');
  await write('乙.md', '乙', 'abbrlink: 9\n');
  await importAll();
  expect((await findByOldAddress('/p/9.html')).map(({ title }) => title).sort()).toEqual(['乙', '甲']);
});

test('earlier bytes of a changed file are kept', async () => {
  await write('甲.md', '甲');
  await importAll();
  await write('甲.md', '甲二');
  await importAll();
  expect(await readTable('origin_versions')).toContain('甲.md');
});

test('only what is named is looked at; a named file that is gone is reported', async () => {
  await write('甲.md', '甲');
  await write('科技/乙.md', '乙');
  await importAll();
  await write('甲.md', '甲二');
  await write('科技/乙.md', '乙二');
  expect(await importAll({ changed: [join(root, '科技')] })).toMatchObject({
    seen: 1,
    updated: 1,
    vanished: 0,
  });
  await rm(join(root, '甲.md'));
  expect(await importAll({ changed: [join(root, '甲.md')] })).toMatchObject({
    seen: 0,
    vanished: 1,
    pruned: 0,
  });
});

const STORY = Array.from(
  { length: 12 },
  (_, n) => `港口在第${n}个月里装卸了集装箱，吞吐量比去年同期有所增长，第${n}号码头尤为明显。`,
).join('');

test('of one story in two channels lists show the earlier, and the page links the other', async () => {
  await write('要闻/甲.md', '港口吞吐量增长', '', STORY);
  await write('滚动/乙.md', '港口吞吐量增长', 'updated: 2026-01-03 00:00:00\n', `${STORY}（完）`);
  await write(
    '滚动/丙.md',
    '博物馆开放夜场',
    '',
    '博物馆从周五起开放夜场，观众可以在灯光下看青铜器，门票需要提前一天预约。',
  );
  const { id } = await importAll();
  const titles = (await listNewestArticles(null, 10)).articles.map((article) => article.title).sort();
  expect(titles).toEqual(['博物馆开放夜场', '港口吞吐量增长']);
  const twins = await Promise.all(['要闻/甲.md', '滚动/乙.md'].map((path) => findArticle(id(path) ?? '')));
  expect(twins.map((twin) => twin?.twins.length)).toEqual([1, 1]);
  // The one that stood for both goes: the other takes its place.
  await rm(join(root, '要闻/甲.md'));
  const second = await findByTitle(await importAll({ prune: true }));
  expect(second).toBe(1);
});

async function findByTitle(_summary: unknown): Promise<number> {
  const { articles } = await listNewestArticles(null, 10);
  return articles.filter(({ title }) => title === '港口吞吐量增长').length;
}
