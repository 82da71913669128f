import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database } from '#db/client.ts';
import { findSection } from '#db/queries/sections.ts';
import { readArticleFilter } from '#lib/articles/article-filter.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { changeCategories } from './change-categories.ts';
import { decideArticles } from './decide-articles.ts';
import { loadHistory, loadLog, readLogFilter } from './load-log.ts';
import { undoDecision } from './undo-decision.ts';

const LIN = { id: 1, name: '林编辑' };
const ZHOU = { id: 2, name: '周编辑' };
const root = await mkdtemp(join(tmpdir(), 'baolan-log-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const ids: string[] = [];
let finance = 0;

beforeAll(async () => {
  for (const [at, title] of ['码头恢复作业', '银行利率下调', '山路通车'].entries()) {
    const text = `---\ntitle: ${title}\ncategories: ${at < 2 ? '财经' : '国内'}\ndate: 2026-03-0${at + 1} 10:00:00\n---\n<p>${title}的正文。</p>\n`;
    await writeFile(join(root, `${at}.md`), text);
  }
  const { articles } = await importContent({ root, list: true });
  const sorted = (articles ?? []).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  ids.push(...sorted.map(({ id }) => id ?? ''));
  finance = (await findSection('caijing'))?.id ?? 0;

  const [first = '', , third = ''] = ids;
  await decideArticles({ ids: [third] }, { kind: 'file', categoryIds: [finance] }, LIN);
  await decideArticles({ ids: [first] }, { kind: 'text', title: '码头今日恢复作业', dek: null }, LIN);
  await changeCategories({ kind: 'rename', id: finance, name: '经济', slug: null }, {}, ZHOU);
  const filter = readArticleFilter({ section: String(finance) });
  const hidden = await decideArticles({ filter }, { kind: 'hide' }, ZHOU);
  if (hidden.ok) await undoDecision(hidden.decisionId, LIN);
});

const load = (given: Record<string, string> = {}, open: number | null = null) =>
  loadLog(readLogFilter(given), null, open);
async function inShort(given: Record<string, string> = {}) {
  const { entries } = await load(given);
  return entries.map(({ by, kind, subject }) => `${by} ${kind} ${subject.name}`);
}

test('each decision says who did what to what by its name of today', async () => {
  const { entries } = await load();
  expect(entries).toMatchObject([
    {
      by: '林编辑',
      kind: 'article.undo',
      articles: 3,
      undoes: { kind: 'article.hide', subject: { kind: 'articles', name: '经济' } },
      undoable: true,
    },
    {
      by: '周编辑',
      kind: 'article.hide',
      subject: { kind: 'articles', name: '经济', href: `/desk/articles?section=${finance}` },
      undone: true,
      undoable: false,
    },
    { kind: 'category.rename', subject: { name: '经济' } },
    { kind: 'article.text', subject: { name: '码头今日恢复作业', href: `/desk/articles/${ids[0]}` } },
    { kind: 'article.file', subject: { name: '山路通车' }, articles: 1 },
  ]);
});

test.each([
  [{ by: '周编辑' }, ['周编辑 article.hide 经济', '周编辑 category.rename 经济']],
  [{ group: 'category' }, ['周编辑 category.rename 经济']],
  [{ q: '山路' }, ['林编辑 article.file 山路通车']],
  [{ q: '%' }, []],
  [{ from: '2031-01-01' }, []],
  [{ to: '2001-01-01' }, []],
])('%j narrows it', async (given, expected) => {
  expect(await inShort(given as unknown as Record<string, string>)).toEqual(expected);
});

test('pages follow one another', async () => {
  const { entries } = await load();
  const second = entries[1]?.id ?? 0;
  const older = await loadLog(readLogFilter({}), second, null);
  expect(older.entries.map(({ id }) => id)).toEqual(entries.slice(2).map(({ id }) => id));
  expect(older.next).toBeNull();
});

test('what was changed stands there field by field, in words', async () => {
  const { entries } = await load();
  const changesOf = async (kind: string) =>
    (await load({}, entries.find((entry) => entry.kind === kind)?.id)).changes;
  expect(await changesOf('article.file')).toMatchObject([
    { name: '山路通车', state: 'added', fields: [{ field: 'category_ids', before: null, after: '经济' }] },
  ]);
  expect(await changesOf('category.rename')).toMatchObject([
    {
      table: 'categories',
      state: 'changed',
      fields: expect.arrayContaining([
        {
          field: 'name',
          before: '财经',
          after: '经济',
          pieces: [
            { kind: 'gone', text: '财经' },
            { kind: 'new', text: '经济' },
          ],
        },
      ]),
    },
  ]);
  expect(await changesOf('article.hide')).toHaveLength(3);
});

test('an article’s history has what was decided about it alone and among many', async () => {
  const history = await loadHistory(ids[0] ?? '');
  expect(history.map(({ entry }) => entry.kind)).toEqual(['article.undo', 'article.hide', 'article.text']);
  const [undone, hidden] = history.map(({ changes }) => changes);
  expect(hidden).toMatchObject([{ fields: [{ field: 'hidden', before: null, after: 'true' }] }]);
  expect(undone).toMatchObject([{ fields: [{ field: 'hidden', before: 'true', after: null }] }]);
  expect(await loadHistory('aaaaaaaaaaaa')).toEqual([]);
});

test('nobody changes the log, and it outlives its authors', async () => {
  const before = await readTable('decisions');
  await expect(database().execute(`update decisions set user_name = '别人'`)).rejects.toThrow();
  await expect(database().execute('delete from decisions')).rejects.toThrow();
  await database().execute('delete from users');
  expect(await readTable('decisions')).toBe(before);
});
