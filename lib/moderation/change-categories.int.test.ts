import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { listArticlesInCategory } from '#db/queries/article-lists.ts';
import { findMovedSection, findSection } from '#db/queries/sections.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { changeCategories, previewChange, undoCategoryChange } from './change-categories.ts';

const EDITOR = { id: 1, name: '测试编辑' };
const root = await mkdtemp(join(tmpdir(), 'baolan-tree-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const write = (file: string, title: string, ...path: string[]) =>
  writeFile(
    join(root, file),
    `---\ntitle: ${title}\ncategories:\n${path.map((name) => ` - ${name}\n`).join('')}date: 2026-03-01 10:00:00\n---\n<p>${title}的正文。</p>\n`,
  );

beforeAll(async () => {
  await write('甲.md', '港口恢复作业', '财经');
  await write('乙.md', '银行放贷', '財經', '银行');
  await write('丙.md', '基金扩容', '財經', '基金', '公募');
  await write('丁.md', '股市收高', '财经', '银行');
  await importContent({ root });
});

const rowOf = async (test: (row: { id: number; name: string; path: string; version: number }) => boolean) =>
  JSON.parse(await readTable('categories')).find(test);
const idOf = async (path: string) => (await findSection(path))?.id ?? 0;
const titlesIn = async (path: string) => {
  const { articles } = await listArticlesInCategory(await idOf(path), null, 50);
  return articles.map(({ title }) => title).sort();
};
const filed = async () => [
  await readTable('categories'),
  await readTable('category_rules'),
  await readTable('category_addresses'),
  await readTable('article_categories'),
];

test('a merge: said before, done at once, known to the next import, taken back byte for byte', async () => {
  const before = await filed();
  const { id: source, path: oldPath } = await rowOf(({ name }) => name === '財經');
  const target = await idOf('caijing');
  const merge = { kind: 'merge' as const, ids: [source], into: target };
  expect(await previewChange(merge)).toEqual({
    ok: true,
    categories: 5,
    articles: 2,
    importedPaths: 4,
    addresses: 4,
  });
  expect(await filed()).toEqual(before);

  const made = await changeCategories(merge, { [source]: 0, [target]: 0 }, EDITOR);
  expect(made).toMatchObject({ ok: true, articles: 2 });
  const all = ['基金扩容', '港口恢复作业', '股市收高', '银行放贷'].sort();
  expect(await titlesIn('caijing')).toEqual(all);
  expect(await titlesIn('caijing/yinhang')).toEqual(['股市收高', '银行放贷'].sort());
  expect(await titlesIn('caijing/jijin/gongmu')).toEqual(['基金扩容']);
  expect(await findSection(oldPath)).toBeNull();
  expect(await findMovedSection(oldPath)).toBe('caijing');
  expect(await findMovedSection(`${oldPath}/jijin/gongmu`)).toBe('caijing/jijin/gongmu');

  const after = await filed();
  await write('戊.md', '债市平稳', '財經');
  await importContent({ root });
  expect(await titlesIn('caijing')).toContain('债市平稳');
  await rm(join(root, '戊.md'));
  await importContent({ root, prune: true });
  expect(await filed()).toEqual(after);

  const undone = await undoCategoryChange(made.ok ? made.decisionId : 0, EDITOR);
  expect(undone).toMatchObject({ ok: true });
  expect(await filed()).toEqual(before);
  expect(await undoCategoryChange(made.ok ? made.decisionId : 0, EDITOR)).toMatchObject({
    reason: 'already-undone',
  });

  expect(await undoCategoryChange(undone.ok ? undone.decisionId : 0, EDITOR)).toMatchObject({ ok: true });
  expect(await filed()).toEqual(after);
});

test('what comes in below a renamed category goes where its name leads now', async () => {
  const id = await idOf('caijing/jijin');
  const made = await changeCategories({ kind: 'rename', id, name: '理财', slug: '理财' }, {}, EDITOR);
  expect(made).toMatchObject({ ok: true });
  await write('己.md', '私募收缩', '財經', '基金', '私募');
  await importContent({ root });
  expect(await titlesIn('caijing/licai/simu')).toEqual(['私募收缩']);
  expect(await findMovedSection('caijing/jijin/gongmu')).toBe('caijing/licai/gongmu');
});

test('two editors: the second is told who was first, and nothing is lost', async () => {
  const id = await idOf('caijing/yinhang');
  const first = { kind: 'rename' as const, id, name: '银行业', slug: null };
  const { version } = await rowOf((row) => row.id === id);
  expect(await changeCategories(first, { [id]: version }, EDITOR)).toMatchObject({ ok: true });
  const second = await changeCategories(
    { ...first, name: '银行家' },
    { [id]: version },
    { id: 2, name: '另一位' },
  );
  expect(second).toMatchObject({ ok: false, reason: 'changed-meanwhile', by: '测试编辑' });
  expect((await findSection('caijing/yinhang'))?.name).toBe('银行业');
});

test('a hidden category is gone for readers, with all below it, and comes back', async () => {
  const before = await filed();
  const id = await idOf('caijing/licai');
  const made = await changeCategories({ kind: 'hide', id }, {}, EDITOR);
  expect(await findSection('caijing/licai')).toBeNull();
  expect(await findSection('caijing/licai/simu')).toBeNull();
  expect(await titlesIn('caijing')).toContain('私募收缩');
  expect(await undoCategoryChange(made.ok ? made.decisionId : 0, EDITOR)).toMatchObject({ ok: true });
  expect(await filed()).toEqual(before);
});

test('a category that was made goes again, unless something stands in it', async () => {
  const made = await changeCategories({ kind: 'create', parentId: null, name: '军事' }, {}, EDITOR);
  await write('庚.md', '演习结束', '军事');
  await importContent({ root });
  expect(await undoCategoryChange(made.ok ? made.decisionId : 0, EDITOR)).toMatchObject({ reason: 'in-use' });
  const other = await changeCategories({ kind: 'create', parentId: null, name: '天气' }, {}, EDITOR);
  expect(await undoCategoryChange(other.ok ? other.decisionId : 0, EDITOR)).toMatchObject({ ok: true });
});
