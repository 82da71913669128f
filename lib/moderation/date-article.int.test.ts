import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, listen } from '#db/client.ts';
import { listNewestArticles } from '#db/queries/article-lists.ts';
import { findArticle } from '#db/queries/article-view.ts';
import { CACHE_CHANNEL } from '#db/queries/tell-change.ts';
import { listUndated } from '#db/queries/undated.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { dateArticle } from './date-article.ts';
import { loadArticle } from './load-article.ts';

const EDITOR = { id: 1, name: '测试编辑' };
const FILE_TIME = new Date('2026-02-03T04:05:06Z');
const root = await mkdtemp(join(tmpdir(), 'baolan-undated-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

async function write(file: string, title: string, date: string): Promise<void> {
  await writeFile(join(root, file), `---\ntitle: ${title}\n${date}---\n<p>${title}的正文，很短。</p>\n`);
  await utimes(join(root, file), FILE_TIME, FILE_TIME);
}

const ids = new Map<string, string>();
const idOf = (path: string) => ids.get(path) ?? '';

beforeAll(async () => {
  await write('无.md', '渔港开市', '');
  await write('坏.md', '山路通车', 'date: 前天下午\n');
  await write('旧.md', '早市开张', 'date: 2026-01-01 08:00:00\n');
  const { articles } = await importContent({ root, list: true });
  for (const { path, id } of articles ?? []) if (id !== null) ids.set(path, id);
});

test('undated articles wait with what their file says and its own time', async () => {
  const { rows, total } = await listUndated(50);
  expect(total).toBe(2);
  const seen = rows.map(({ path, flag, printed, fileTime }) => ({ path, flag, printed, fileTime }));
  const fileTime = FILE_TIME.toISOString();
  expect(seen).toHaveLength(2);
  expect(seen).toContainEqual({ path: '无.md', flag: 'date-missing', printed: null, fileTime });
  expect(seen).toContainEqual({ path: '坏.md', flag: 'date-unreadable', printed: '前天下午', fileTime });
  expect((await listUndated(1)).rows).toHaveLength(1);
});

test('a date is taken as Beijing time, shown, logged, and told to the web processes', async () => {
  const heard: string[] = [];
  await listen(
    CACHE_CHANNEL,
    (payload) => heard.push(payload),
    () => undefined,
  );
  const id = idOf('无.md');
  expect(await dateArticle(id, '2026-03-01T10:00', EDITOR)).toMatchObject({ ok: true, articles: 1 });
  expect((await findArticle(id))?.publishedAt).toBe('2026-03-01T02:00:00.000Z');
  expect((await listNewestArticles(null, 10)).articles[0]?.id).toBe(id);
  expect((await listUndated(50)).rows.map(({ path }) => path)).toEqual(['坏.md']);
  expect(await loadArticle(id)).toMatchObject({ dateDecided: true, flags: ['date-missing'] });
  const log: unknown = JSON.parse(await readTable('decisions'));
  expect(log).toMatchObject([
    {
      kind: 'article.date',
      subject: `article:${id}`,
      user_name: '测试编辑',
      before: { rows: {} },
      after: { rows: { article_decisions: [{ article_id: id, published_at: '2026-03-01T02:00:00+00:00' }] } },
    },
  ]);
  await expect.poll(() => heard.join()).toContain(`article:${id}`);
  expect(heard.join()).toContain('lists');
});

test('the file’s own time can be accepted as the desk proposes it', async () => {
  const { rows } = await listUndated(50);
  expect(await dateArticle(idOf('坏.md'), rows[0]?.fileTime ?? '', EDITOR)).toMatchObject({ ok: true });
  expect((await findArticle(idOf('坏.md')))?.publishedAt).toBe(FILE_TIME.toISOString());
});

test('an import of the changed file leaves the editor’s date', async () => {
  await write('无.md', '渔港今日开市', '');
  await utimes(join(root, '无.md'), new Date(), new Date());
  expect(await importContent({ root })).toMatchObject({ updated: 1 });
  const found = await findArticle(idOf('无.md'));
  expect(found).toMatchObject({ title: '渔港今日开市', publishedAt: '2026-03-01T02:00:00.000Z' });
});

test('what cannot be dated is left alone', async () => {
  const before = await readTable('article_decisions');
  const refused = async (id: string, printed: string) => dateArticle(id, printed, EDITOR);
  expect(await refused(idOf('旧.md'), '2026-03-01T10:00')).toEqual({ ok: false, reason: 'already-decided' });
  expect(await refused('aaaaaaaaaaaa', '2026-03-01T10:00')).toEqual({ ok: false, reason: 'unknown-article' });
  expect(await refused(idOf('旧.md'), '二月三十日')).toEqual({ ok: false, reason: 'date-unreadable' });
  expect(await refused(idOf('旧.md'), '2026-02-30T10:00')).toEqual({ ok: false, reason: 'date-unreadable' });
  expect(await readTable('article_decisions')).toBe(before);
});

test('two editors cannot date an article at once', async () => {
  await write('新.md', '码头夜景', '');
  const { articles } = await importContent({ root, list: true });
  const id = articles?.find(({ path }) => path === '新.md')?.id ?? '';
  const outcomes = await Promise.all([
    dateArticle(id, '2026-03-02T10:00', EDITOR),
    dateArticle(id, '2026-03-03T10:00', EDITOR),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});
