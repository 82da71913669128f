import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { findArticle } from '#db/queries/article-view.ts';
import { listArticleCredits } from '#db/queries/desk-article-credits.ts';
import { findPersonIdByName } from '#db/queries/desk-people.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { type CreditChange, decideArticleCredits, stateOf } from './decide-article-credits.ts';
import { decidePeople } from './decide-people.ts';
import { offerRules, offerRulesAbout } from './offer-rules.ts';
import { undoDecision } from './undo-decision.ts';

const EDITOR = { id: 1, name: '测试编辑' };
const root = await mkdtemp(join(tmpdir(), 'baolan-credits-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const write = (file: string, credit: string, note = '') =>
  writeFile(
    join(root, file),
    `---\ntitle: ${file.slice(0, -3)}\ncategories:\n - 财经\ndate: 2026-03-01 10:00:00\n---\n<div><p>${file}的正文，港口恢复作业。${note}</p><p>码头照常。</p><p class="article-editor">${credit} </p></div>\n`,
  );

const idsOf = async (...files: string[]) => {
  const { articles = [] } = await importContent({ root, list: true });
  return files.map((file) => articles.find(({ path }) => path === file)?.id ?? '');
};

await write('甲.md', '编辑：李薇佳 校对：陈荻雁');
for (const file of ['乙', '丙', '丁']) await write(`${file}.md`, '责任编辑：张亚南');
const [first = '', ...others] = await idsOf('甲.md', '乙.md', '丙.md', '丁.md');

const creditsOf = async (id: string) =>
  (await findArticle(id))?.credits.map(({ role, person }) => `${role} ${person.name}`);
async function on(id: string, name: string, change: object): Promise<CreditChange> {
  const credit = (await listArticleCredits(id)).find((row) => row.name === name);
  if (!credit) throw new Error(`${name} is not credited`);
  return { ...change, id: credit.id, seen: stateOf(credit) } as CreditChange;
}
async function decide(id: string, change: CreditChange): Promise<number> {
  const made = await decideArticleCredits(id, change, EDITOR);
  if (!made.ok) throw new Error(made.reason);
  return made.decisionId;
}

test('a credit is added under a new name, which the undo takes away again', async () => {
  const before = [await readTable('credits'), await readTable('people')];
  const decision = await decide(first, { kind: 'add', name: '林知远', role: 'reporter' });
  const added = (await findArticle(first))?.credits.at(-1);
  expect(added).toMatchObject({
    role: 'reporter',
    person: { name: '林知远' },
    decided: true,
  });
  expect(added?.correctedAt).not.toBeNull();
  expect(
    await decideArticleCredits(first, { kind: 'add', name: '林知远', role: 'reporter' }, EDITOR),
  ).toMatchObject({
    reason: 'already-credited',
  });
  await undoDecision(decision, EDITOR);
  expect([await readTable('credits'), await readTable('people')]).toEqual(before);
});

test('a corrected credit stays corrected when its file changes', async () => {
  const change = await on(first, '李薇佳', { kind: 'correct', name: '李为佳', role: 'author' });
  const decision = await decide(first, change);
  expect(await creditsOf(first)).toEqual(['author 李为佳', 'proofreader 陈荻雁']);
  await write('甲.md', '编辑：李薇佳 校对：陈荻雁', '另行通知。');
  await importContent({ root });
  expect(await creditsOf(first)).toEqual(['author 李为佳', 'proofreader 陈荻雁']);
  expect(await decideArticleCredits(first, change, EDITOR)).toMatchObject({
    reason: 'changed-meanwhile',
    by: '测试编辑',
  });
  expect(await undoDecision(decision, EDITOR)).toMatchObject({ ok: true });
  expect(await creditsOf(first)).toEqual(['editor 李薇佳', 'proofreader 陈荻雁']);
  expect((await findArticle(first))?.credits[0]).toMatchObject({ decided: false, correctedAt: null });
});

test('the order an editor gave outlives a changed file', async () => {
  const before = await readTable('credits');
  const decision = await decide(first, await on(first, '陈荻雁', { kind: 'up' }));
  expect(await creditsOf(first)).toEqual(['proofreader 陈荻雁', 'editor 李薇佳']);
  expect(await decideArticleCredits(first, await on(first, '陈荻雁', { kind: 'up' }), EDITOR)).toMatchObject({
    reason: 'nothing-to-do',
  });
  await write('甲.md', '编辑：李薇佳 校对：陈荻雁', '船期不变。');
  await importContent({ root });
  expect(await creditsOf(first)).toEqual(['proofreader 陈荻雁', 'editor 李薇佳']);
  await undoDecision(decision, EDITOR);
  expect(await readTable('credits')).toBe(before);
});

test('rejected and approved again', async () => {
  await decide(first, await on(first, '陈荻雁', { kind: 'reject' }));
  expect(await creditsOf(first)).toEqual(['editor 李薇佳']);
  await decide(first, await on(first, '陈荻雁', { kind: 'approve' }));
  expect(await creditsOf(first)).toEqual(['editor 李薇佳', 'proofreader 陈荻雁']);
});

test('after the third same correction the merge is offered, with what it would change', async () => {
  const wrong = (await findPersonIdByName('张亚南')) ?? 0;
  const decisions: number[] = [];
  for (const id of others) {
    expect(await offerRules([wrong])).toEqual([]);
    const change = await on(id, '张亚南', { kind: 'correct', name: '张亚楠', role: 'editor' });
    decisions.push(await decide(id, change));
  }
  const right = (await findPersonIdByName('张亚楠')) ?? 0;
  expect(await offerRules([wrong])).toEqual([
    { id: wrong, name: '张亚南', into: { id: right, name: '张亚楠' }, times: 3, articles: 3 },
  ]);
  const merged = await decidePeople({ kind: 'merge', id: wrong, into: right }, {}, EDITOR);
  expect(await creditsOf(others[0] ?? '')).toEqual(['editor 张亚楠']);
  expect(await offerRules([wrong])).toEqual([]);
  if (merged.ok) await undoDecision(merged.decisionId, EDITOR);
  await undoDecision(decisions.at(-1) ?? 0, EDITOR);
  expect(await offerRules([wrong])).toEqual([]);
});

test('after the third rejection it is offered that the name is none', async () => {
  for (const file of ['戊', '己', '庚', '辛']) await write(`${file}.md`, '责任编辑：本报讯');
  const ids = await idsOf('戊.md', '己.md', '庚.md');
  for (const id of ids) await decide(id, await on(id, '本报讯', { kind: 'reject' }));
  const none = (await findPersonIdByName('本报讯')) ?? 0;
  const [credit] = (await listArticleCredits(ids[0] ?? '')).map(({ id }) => id);
  expect(await offerRulesAbout(credit ?? 0)).toHaveLength(1);
  expect(await offerRules([none])).toEqual([{ id: none, name: '本报讯', into: null, times: 3, articles: 4 }]);
  await decidePeople({ kind: 'not-person', id: none }, {}, EDITOR);
  expect(await offerRules([none])).toEqual([]);
  expect(
    await decideArticleCredits(first, { kind: 'add', name: '本报讯', role: 'editor' }, EDITOR),
  ).toMatchObject({
    reason: 'not-a-person',
  });
});
