import { cp, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { listArticlesInCategory, listNewestArticles } from '#db/queries/article-lists.ts';
import { findArticle } from '#db/queries/article-view.ts';
import { countOutbox } from '#db/queries/search-outbox.ts';
import { findSection } from '#db/queries/sections.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { importContent } from './import-content.ts';

const root = await mkdtemp(join(tmpdir(), 'baolan-import-'));
const demo = fileURLToPath(new URL('../../content', import.meta.url));
await cp(demo, root, { recursive: true });
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const article = (title: string, lines: string, body = '<p>正文第一段。</p>') =>
  `---\ntitle: '${title}'\n${lines}---\n<div>${body}</div>\n`;

test('a first import takes every file, and lists it', async () => {
  const summary = await importContent({ root, list: true });
  expect(summary).toMatchObject({ updated: 0, unchanged: 0, quarantined: 0, errors: [] });
  expect(summary.created).toBe(summary.seen);
  expect(summary.articles).toHaveLength(summary.seen);
  expect(summary.articles?.[0]?.url).toMatch(/^\/a\/[a-z2-7]{12}$/);
  expect(await countOutbox()).toBe(summary.seen);
});

test('a second import touches nothing', async () => {
  const tables = ['articles', 'article_imports', 'credits', 'origins', 'article_categories', 'search_outbox'];
  const before = await Promise.all(tables.map(readTable));
  const summary = await importContent({ root });
  expect(summary).toMatchObject({ created: 0, updated: 0, quarantined: 0 });
  expect(summary.unchanged).toBe(summary.seen);
  expect(await Promise.all(tables.map(readTable))).toEqual(before);
});

test('a file whose time changed but not its bytes is unchanged', async () => {
  const path = join(root, 'touched.md');
  await writeFile(path, article('时间变了', 'date: 2026-01-02 03:04:05\n'));
  await importContent({ root });
  const later = Math.floor(Date.now() / 1000) * 1000 + 5000;
  await utimes(path, new Date(), new Date(later));
  expect(await importContent({ root })).toMatchObject({ created: 0, updated: 0 });
  expect(await readTable('origins')).toContain(`"mtime_ms": ${later}`);
});

test('a changed file keeps its address and changes only itself', async () => {
  const path = join(root, '修改.md');
  await writeFile(path, article('旧标题', 'date: 2026-01-02 03:04:05\n'));
  const first = await importContent({ root, list: true });
  const id = first.articles?.find((file) => file.path === '修改.md')?.id ?? '';
  await writeFile(path, article('新的标题', 'date: 2026-01-02 03:04:05\n'));
  expect(await importContent({ root })).toMatchObject({ created: 0, updated: 1 });
  expect((await findArticle(id))?.title).toBe('新的标题');
});

test('a broken file is quarantined with its line, and the rest goes on', async () => {
  await writeFile(join(root, '坏.md'), '---\ntitle: [没有结束\ndate: 2026-01-01\n---\n正文\n');
  await writeFile(join(root, '空.md'), '');
  await writeFile(join(root, '好.md'), article('好的', 'date: 2026-01-02 03:04:05\n'));
  const summary = await importContent({ root, list: true });
  expect(summary.errors.map((error) => error.path).sort()).toEqual(['坏.md', '空.md'].sort());
  expect(summary.errors.find((error) => error.path === '坏.md')?.line).toBeGreaterThan(1);
  expect(summary).toMatchObject({ created: 1, quarantined: 2 });

  await writeFile(join(root, '坏.md'), article('修好了', 'date: 2026-01-01\n'));
  await rm(join(root, '空.md'));
  expect(await importContent({ root })).toMatchObject({ created: 1, quarantined: 0 });
  expect(await readTable('quarantine')).not.toContain('坏.md');
});

test('what the database cannot hold is quarantined alone; what else was in its batch is kept', async () => {
  const long = Array.from({ length: 4000 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('');
  await writeFile(join(root, '长署名.md'), article('作者太长', `author: ${long}\ndate: 2026-01-01\n`));
  await writeFile(
    join(root, '半个表情.md'),
    article('表情', 'date: 2026-01-01\n', `<style>${'x'.repeat(1992)}${'😀'.repeat(9)}</style><p>正文</p>`),
  );
  await writeFile(join(root, 'é.md'.normalize('NFC')), article('合成', 'date: 2026-01-01\n'));
  await writeFile(join(root, 'é.md'.normalize('NFD')), article('分解', 'date: 2026-01-01\n'));
  const summary = await importContent({ root, list: true });
  expect(summary.seen).toBe(summary.articles?.length);
  expect(summary.articles?.find((file) => file.path === '半个表情.md')?.status).toBe('created');
  expect(summary.errors.map((error) => error.path).sort()).toEqual(['é.md', '长署名.md']);
  for (const file of ['长署名.md', 'é.md'.normalize('NFD')]) await rm(join(root, file));
  await importContent({ root });
  expect(await readTable('quarantine')).toBe('[]');
});

test('an undated article is listed last and dated by nobody', async () => {
  await writeFile(join(root, '无日期.md'), article('没有日期的文章', ''));
  await importContent({ root });
  const newest = await listNewestArticles(null, 200);
  expect(newest.articles.at(-1)).toMatchObject({ title: '没有日期的文章', publishedAt: null });
});

test('a section lists what is filed below it, page by page, each article once', async () => {
  const section = await findSection('caijing');
  const seen: string[] = [];
  let page: string | null = null;
  do {
    const list = await listArticlesInCategory(section?.id ?? 0, page, 3);
    seen.push(...list.articles.map((card) => card.id));
    page = list.next;
  } while (page !== null);
  expect(seen).toHaveLength(section?.count ?? -1);
  expect(new Set(seen).size).toBe(seen.length);
});
