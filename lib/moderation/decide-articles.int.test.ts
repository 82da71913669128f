import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database } from '#db/client.ts';
import {
  listArticlesInCategory,
  listFeaturedArticles,
  listNewestArticles,
} from '#db/queries/article-lists.ts';
import { findArticle } from '#db/queries/article-view.ts';
import { countDeskArticles, listDeskArticles } from '#db/queries/desk-articles.ts';
import { findSection } from '#db/queries/sections.ts';
import type { ArticleChange } from '#lib/articles/article-change.ts';
import { readArticleFilter } from '#lib/articles/article-filter.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { changeCategories } from './change-categories.ts';
import { decideArticles, findFilter, previewArticles } from './decide-articles.ts';
import { showDueArticles } from './show-due-articles.ts';
import { undoDecision } from './undo-decision.ts';

const EDITOR = { id: 1, name: '测试编辑' };
const root = await mkdtemp(join(tmpdir(), 'baolan-articles-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

async function write(file: string, title: string, categories: string[], head = ''): Promise<void> {
  const path = categories.map((name) => ` - ${name}\n`).join('');
  const text = `---\ntitle: ${title}\ncategories:\n${path}date: 2026-03-0${file[0]} 10:00:00\n${head}---\n<p>${title}，${file}的正文。</p>\n`;
  await writeFile(join(root, file), text);
}

const ids = new Map<string, string>();
const idOf = (file: string) => ids.get(file) ?? '';

beforeAll(async () => {
  await write('1.md', '码头恢复作业', ['财经', '航运']);
  await write('2.md', '银行利率下调', ['财经', '银行']);
  await write('3.md', '山路通车', ['国内']);
  await write('4.md', '草稿一则', ['国内'], 'published: false\n');
  const { articles } = await importContent({ root, list: true });
  for (const { path, id } of articles ?? []) if (id !== null) ids.set(path, id);
});

const decide = (files: string[], change: ArticleChange, promised = {}) =>
  decideArticles({ ids: files.map(idOf) }, change, EDITOR, promised);
const filtered = async (given: Record<string, string>) => {
  const { articles } = await listDeskArticles(await findFilter(readArticleFilter(given)), null, 50);
  return articles.map(({ title }) => title);
};
const newest = async () => (await listNewestArticles(null, 20)).articles.map(({ title }) => title);
const sectionId = async (path: string) => (await findSection(path))?.id ?? 0;
async function inSection(id: number) {
  return (await listArticlesInCategory(id, null, 20)).articles.map(({ title }) => title);
}

const DECIDED = ['article_decisions', 'article_categories'];
async function state(): Promise<string[]> {
  const shown = await database().execute(
    `select id, title, dek, visible, listed, category_id, featured_position, featured_until, withdrawn_notice
     from articles order by id`,
  );
  return [JSON.stringify(shown), ...(await Promise.all(DECIDED.map(readTable)))];
}

const CHANGES: [string, ArticleChange][] = [
  ['hide', { kind: 'hide' }],
  ['show', { kind: 'show' }],
  ['feature', { kind: 'feature', position: 2, until: '2099-01-01T00:00:00.000Z' }],
  ['text', { kind: 'text', title: '改过的标题', dek: '改过的导语' }],
  ['schedule', { kind: 'schedule', from: '2099-01-01T00:00:00.000Z' }],
  ['withdraw', { kind: 'withdraw', notice: '本文有误，已撤下。' }],
];

test.each(CHANGES)('%s of many is one row of the log and taken back byte for byte', async (_name, change) => {
  const before = await state();
  const logged = JSON.parse(await readTable('decisions')).length;
  const made = await decide(['1.md', '2.md', '4.md'], change);
  if (!made.ok) throw new Error(made.reason);
  expect(made.articles).toBe(3);
  expect(JSON.parse(await readTable('decisions'))).toHaveLength(logged + 1);
  expect(await state()).not.toEqual(before);
  expect(await decide(['1.md', '2.md', '4.md'], change)).toEqual({ ok: false, reason: 'nothing-to-do' });
  expect(await undoDecision(made.decisionId, EDITOR)).toMatchObject({ ok: true, articles: 3 });
  expect(await state()).toEqual(before);
});

test('hidden ones leave lists and are found on the desk by their state', async () => {
  const made = await decide(['1.md', '2.md'], { kind: 'hide' });
  expect(await newest()).toEqual(['山路通车']);
  expect(await filtered({ state: 'hidden' })).toEqual(['草稿一则', '银行利率下调', '码头恢复作业']);
  expect(await filtered({ state: 'changed' })).toEqual(['银行利率下调', '码头恢复作业']);
  expect(await filtered({ q: '码头' })).toEqual(['码头恢复作业']);
  if (made.ok) await undoDecision(made.decisionId, EDITOR);
  expect(await newest()).toHaveLength(3);
});

test('filing in other places moves it there, through a merge, and back to what its file says', async () => {
  const [finance, home] = [await sectionId('caijing'), await sectionId('guonei')];
  expect(await filtered({ section: String(finance) })).toEqual(['银行利率下调', '码头恢复作业']);
  const made = await decide(['1.md'], { kind: 'file', categoryIds: [home] });
  expect(await inSection(home)).toEqual(['山路通车', '码头恢复作业']);
  expect(await inSection(finance)).toEqual(['银行利率下调']);
  expect((await findArticle(idOf('1.md')))?.trail.map(({ name }) => name)).toEqual(['国内']);
  await decide(['1.md'], { kind: 'add', categoryIds: [finance] });
  expect(await inSection(finance)).toEqual(['银行利率下调', '码头恢复作业']);
  expect((await findArticle(idOf('1.md')))?.category?.name).toBe('国内');

  const merged = await changeCategories({ kind: 'merge', ids: [home], into: finance }, {}, EDITOR);
  expect(await inSection(finance)).toEqual(['山路通车', '银行利率下调', '码头恢复作业']);
  expect((await findArticle(idOf('1.md')))?.category?.name).toBe('财经');
  if (merged.ok) await undoDecision(merged.decisionId, EDITOR);
  expect((await findArticle(idOf('1.md')))?.category?.name).toBe('国内');
  const hidden = await changeCategories({ kind: 'hide', id: home }, {}, EDITOR);
  expect((await findArticle(idOf('1.md')))?.category).toBeNull();
  if (hidden.ok) await undoDecision(hidden.decisionId, EDITOR);
  expect((await findArticle(idOf('1.md')))?.category?.name).toBe('国内');

  if (made.ok)
    expect(await undoDecision(made.decisionId, EDITOR)).toMatchObject({ reason: 'changed-meanwhile' });
  await decide(['1.md'], { kind: 'unfile' });
  expect((await findArticle(idOf('1.md')))?.trail.map(({ name }) => name)).toEqual(['财经', '航运']);
  expect(await decide(['1.md'], { kind: 'file', categoryIds: [999_999] })).toMatchObject({
    reason: 'unknown-category',
  });
});

test('a category that only the desk files articles in is not taken away under them', async () => {
  const made = await changeCategories({ kind: 'create', name: '专题', parentId: null }, {}, EDITOR);
  const special = JSON.parse(await readTable('categories')).find(
    (row: { name: string }) => row.name === '专题',
  );
  await decide(['4.md'], { kind: 'file', categoryIds: [Number(special.id)] });
  if (!made.ok) throw new Error(made.reason);
  expect(await undoDecision(made.decisionId, EDITOR)).toMatchObject({ ok: false, reason: 'in-use' });
  await decide(['4.md'], { kind: 'unfile' });
});

test('a corrected headline outlives a changed file; the file’s own comes back', async () => {
  await decide(['3.md'], { kind: 'text', title: '山路今日通车', dek: null });
  await write('3.md', '山路终于通车', ['国内']);
  await utimes(join(root, '3.md'), new Date(), new Date());
  await importContent({ root });
  expect((await findArticle(idOf('3.md')))?.title).toBe('山路今日通车');
  await decide(['3.md'], { kind: 'text', title: null, dek: null });
  expect((await findArticle(idOf('3.md')))?.title).toBe('山路终于通车');
});

test('an article that is scheduled is shown when its time has come', async () => {
  const from = new Date(Date.now() + 1_500).toISOString();
  await decide(['3.md'], { kind: 'schedule', from });
  expect(await findArticle(idOf('3.md'))).toBeNull();
  expect(await filtered({ state: 'scheduled' })).toEqual(['山路终于通车']);
  const jobs = await database().execute<{ at: string }>(
    `select j.payload ->> 'at' as at from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'show-due-articles' and j.run_at < now() + interval '1 minute'`,
  );
  expect(jobs.map(({ at }) => Date.parse(at))).toEqual([Date.parse(from)]);
  await sleep(1_600);
  expect(await findArticle(idOf('3.md'))).toBeNull();
  expect(await showDueArticles({ at: jobs[0]?.at })).toBe(1);
  expect((await findArticle(idOf('3.md')))?.title).toBe('山路终于通车');
  expect(await filtered({ state: 'scheduled' })).toEqual([]);
});

test('what is featured comes by position, as long as it lasts', async () => {
  await decide(['1.md'], { kind: 'feature', position: 2, until: null });
  await decide(['2.md'], { kind: 'feature', position: 1, until: '2099-01-01T00:00:00.000Z' });
  await decide(['3.md'], { kind: 'feature', position: 1, until: '2020-01-01T00:00:00.000Z' });
  const featured = (await listFeaturedArticles(5)).map(({ title }) => title);
  expect(featured).toEqual(['银行利率下调', '码头恢复作业']);
  expect(await filtered({ state: 'featured' })).toEqual(featured);
  await decide(['1.md', '2.md', '3.md'], { kind: 'unfeature' });
  expect(await listFeaturedArticles(5)).toEqual([]);
});

test('a dry run says how many, and how many would look different', async () => {
  await decide(['1.md'], { kind: 'hide' });
  const preview = await previewArticles({ filter: readArticleFilter({}) }, { kind: 'hide' });
  expect(preview).toMatchObject({ ok: true, articles: 4, changed: 3, different: 2 });
  await decide(['1.md'], { kind: 'show' });
});

test('all results of a filter: resolved again when it is decided, and told where one was decided on meanwhile', async () => {
  const filter = readArticleFilter({ state: 'shown' });
  expect(await countDeskArticles(await findFilter(filter))).toBe(3);
  const markNow = async () => {
    const preview = await previewArticles({ filter }, { kind: 'hide' });
    return preview.ok ? preview.mark : '';
  };
  const seen = await markNow();
  await decide(['2.md'], { kind: 'text', title: null, dek: '另一位编辑写的导语' });
  const made = await decideArticles({ filter }, { kind: 'hide' }, EDITOR, { mark: seen });
  expect(made).toEqual({ ok: false, reason: 'count-changed' });
  expect(await newest()).toHaveLength(3);
  const hidden = await decideArticles({ filter }, { kind: 'hide' }, EDITOR, { mark: await markNow() });
  expect(hidden).toMatchObject({ ok: true, articles: 3 });
  expect(await newest()).toEqual([]);
  if (hidden.ok) await undoDecision(hidden.decisionId, EDITOR);
  const none = { filter: readArticleFilter({ from: '2031-01-01' }) };
  expect(await decideArticles(none, { kind: 'hide' }, EDITOR)).toMatchObject({ reason: 'unknown-article' });
});

test('of two editors with the same article before them the second is told of the first', async () => {
  const [row] = await database().execute<{ version: string }>(
    `select coalesce((select version from article_decisions where article_id = '${idOf('2.md')}'), 0) as version`,
  );
  const version = Number(row?.version);
  const outcomes = await Promise.all([
    decide(['2.md'], { kind: 'withdraw', notice: '甲撤下。' }, { version }),
    decide(['2.md'], { kind: 'hide' }, { version }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'changed-meanwhile', by: '测试编辑' });
});
