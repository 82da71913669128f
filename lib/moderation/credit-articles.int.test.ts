import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import type { CreditOrder } from '#lib/articles/article-change.ts';
import { readArticleFilter } from '#lib/articles/article-filter.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { creditArticles, previewCredits } from './credit-articles.ts';
import { decidePeople } from './decide-people.ts';
import { loadArticleCredits } from './load-article-credits.ts';
import { undoDecision } from './undo-decision.ts';

const EDITOR = { id: 1, name: '测试编辑' };
const root = await mkdtemp(join(tmpdir(), 'baolan-credit-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const write = (file: string, credit: string, more = '') =>
  writeFile(
    join(root, file),
    `---\ntitle: ${file.slice(0, -3)}\ndate: 2026-03-01 10:00:00\n---\n<div><p>${file}的正文。</p><p>码头照常。</p>${more}<p class="article-editor">责任编辑：${credit} </p></div>\n`,
  );

beforeAll(async () => {
  await write('甲.md', '王宏泽');
  await write('乙.md', '李薇');
  await write('丙.md', '王宏泽');
  await importContent({ root });
});

const everything = { filter: readArticleFilter({}) };
const order = (mode: CreditOrder['mode'], ...names: string[]): CreditOrder => ({
  kind: 'credit',
  role: 'editor',
  names,
  mode,
});
const state = async () =>
  (await Promise.all(['credits', 'people', 'articles'].map(readTable))).map((table) =>
    table.replace(/"updated_at": "[^"]*"/g, ''),
  );
const idOf = async (title: string) =>
  JSON.parse(await readTable('articles')).find((row: { title: string }) => row.title === title)?.id ?? '';
const shownOn = async (title: string) => {
  const { credits } = await loadArticleCredits(await idOf(title));
  return credits.filter(({ status }) => status === 'shown').map(({ name }) => name);
};

test('replaced on all results: said before, kept through an import, taken back row by row', async () => {
  const before = await state();
  const wanted = order('replace', '周若晴', '王宏泽');
  const preview = await previewCredits(everything, wanted);
  expect(preview).toMatchObject({
    articles: 3,
    changed: 3,
    different: 3,
    shown: 4,
    gone: 1,
    newNames: ['周若晴'],
  });
  expect(await state()).toEqual(before);
  if (!preview.ok) return;
  expect(await creditArticles(everything, wanted, EDITOR, '0')).toEqual({
    ok: false,
    reason: 'count-changed',
  });
  const made = await creditArticles(everything, wanted, EDITOR, preview.mark);
  expect(made).toMatchObject({ ok: true, articles: 3 });
  expect(await shownOn('乙')).toEqual(['周若晴', '王宏泽']);
  expect(await shownOn('甲')).toEqual(['王宏泽', '周若晴']);

  await write('乙.md', '李薇', '<p>又记。</p>');
  await importContent({ root });
  expect(await shownOn('乙')).toEqual(['周若晴', '王宏泽']);
  expect(await previewCredits(everything, wanted)).toMatchObject({ changed: 0, different: 0 });

  if (!made.ok) return;
  expect(await undoDecision(made.decisionId, EDITOR)).toMatchObject({ ok: true });
  const [credits, people] = await state();
  expect([credits, people]).toEqual(before.slice(0, 2));
});

test('new names of one sound get addresses of their own, and one that is given twice is one person', async () => {
  const ids = [await idOf('甲')];
  const wanted = order('add', '张晓薇', '张晓微', '张晓薇');
  const preview = await previewCredits({ ids }, wanted);
  expect(preview).toMatchObject({ articles: 1, shown: 2, newNames: ['张晓薇', '张晓微'] });
  if (!preview.ok) return;
  const made = await creditArticles({ ids }, wanted, EDITOR, preview.mark);
  expect(made).toMatchObject({ ok: true, articles: 1 });
  expect(await shownOn('甲')).toEqual(['王宏泽', '张晓薇', '张晓微']);
  if (made.ok) expect(await undoDecision(made.decisionId, EDITOR)).toMatchObject({ ok: true, articles: 1 });
  expect(await shownOn('甲')).toEqual(['王宏泽']);
});

test('added to a selection; what is no person is refused, and so is a dry run of another day', async () => {
  const ids = [await idOf('甲'), await idOf('乙')];
  const wanted = order('add', '李薇');
  const preview = await previewCredits({ ids }, wanted);
  expect(preview).toMatchObject({ articles: 2, changed: 2, different: 1, shown: 1, gone: 0, newNames: [] });
  if (!preview.ok) return;
  const made = await creditArticles({ ids }, wanted, EDITOR, preview.mark);
  expect(await shownOn('甲')).toEqual(['王宏泽', '李薇']);
  expect(await creditArticles({ ids }, wanted, EDITOR, preview.mark)).toEqual({
    ok: false,
    reason: 'count-changed',
  });
  if (made.ok) await undoDecision(made.decisionId, EDITOR);

  const { credits } = await loadArticleCredits(ids[1] ?? '');
  await decidePeople({ kind: 'not-person', id: credits[0]?.personId ?? 0 }, {}, EDITOR);
  expect(await previewCredits({ ids }, wanted)).toEqual({ ok: false, reason: 'not-a-person' });
  expect(await previewCredits({ ids: [] }, order('add', '周若晴'))).toEqual({
    ok: false,
    reason: 'unknown-article',
  });
});
