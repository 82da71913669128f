import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { findArticle } from '#db/queries/article-view.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { changeRule, loadRule, loadRules } from './change-rule.ts';
import { undoDecision } from './undo-decision.ts';

const EDITOR = { id: 1, name: '测试编辑' };
const root = await mkdtemp(join(tmpdir(), 'baolan-rule-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

async function write(file: string, title: string, category: string): Promise<string> {
  const text = `---\ntitle: ${title}\ncategories: ${category}\ndate: 2026-03-01 10:00:00\n---\n<p>${title}的正文。</p>\n`;
  await writeFile(join(root, file), text);
  const { articles } = await importContent({ root, list: true });
  return articles?.find(({ path }) => path === file)?.id ?? '';
}

const sectionOf = async (id: string) => (await findArticle(id))?.category?.name ?? '';
const ruleOf = async (path: string) => (await loadRules(path, null)).rules[0];

test('a rule is tried on past articles, led elsewhere, kept by later imports, and taken back', async () => {
  const first = await write('甲.md', '春耕开始', '农事');
  await write('乙.md', '农展会开幕', '农业');
  const [rule, target] = [await ruleOf('农事'), await ruleOf('农业')];
  if (!rule || !target) throw new Error('no rules');
  expect((await loadRule(rule.id))?.tried).toEqual({
    articles: [{ id: first, title: '春耕开始' }],
    total: 1,
  });

  const tables = ['category_rules', 'article_categories'];
  const before = await Promise.all(tables.map(readTable));
  const made = await changeRule(rule.id, rule.categoryId, target.categoryId, EDITOR);
  expect(made).toMatchObject({ ok: true, articles: 1 });
  expect(await changeRule(rule.id, rule.categoryId, target.categoryId, EDITOR)).toMatchObject({
    reason: 'changed-meanwhile',
    by: '测试编辑',
  });
  expect(await sectionOf(first)).toBe('农业');
  expect(await ruleOf('农事')).toMatchObject({ trail: ['农业'], decided: true });

  if (made.ok) expect(await undoDecision(made.decisionId, EDITOR)).toMatchObject({ ok: true });
  expect(await Promise.all(tables.map(readTable))).toEqual(before);
  await changeRule(rule.id, rule.categoryId, target.categoryId, EDITOR);
  expect(await sectionOf(await write('丙.md', '秋收过半', '农事'))).toBe('农业');
});

test('what makes no sense is refused', async () => {
  const rule = await ruleOf('农业');
  if (!rule) throw new Error('no rule');
  const to = (id: number, into: number) => changeRule(id, rule.categoryId, into, EDITOR);
  expect(await to(rule.id, rule.categoryId)).toEqual({ ok: false, reason: 'nothing-to-do' });
  expect(await to(rule.id, 999_999)).toEqual({ ok: false, reason: 'unknown-category' });
  expect(await to(999_999, rule.categoryId)).toEqual({ ok: false, reason: 'unknown-rule' });
  expect((await loadRules('%', null)).rules).toEqual([]);
});
