import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { listArticlesCrediting } from '#db/queries/article-lists.ts';
import { findMovedPerson, findPerson } from '#db/queries/people-and-sources.ts';
import { findSearchDocuments } from '#db/queries/search-documents.ts';
import { listNames } from '#db/queries/search-names.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { decidePeople, previewPeople } from './decide-people.ts';
import type { PersonChange } from './plan-people.ts';
import { undoDecision } from './undo-decision.ts';

const EDITOR = { id: 1, name: '测试编辑' };
const root = await mkdtemp(join(tmpdir(), 'baolan-people-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const write = (file: string, credit: string) =>
  writeFile(
    join(root, file),
    `---\ntitle: ${file.slice(0, -3)}\ncategories:\n - 财经\ndate: 2026-03-01 10:00:00\n---\n<div><p>${file}的正文，港口恢复作业。</p><p>码头照常。</p><p class="article-editor">责任编辑：${credit} </p></div>\n`,
  );

await write('甲.md', '王宏泽');
await write('乙.md', '王宏澤');
await write('丙.md', '王宏泽 王宏澤');
await write('丁.md', '本报讯');
await importContent({ root });

interface Person {
  id: number;
  name: string;
  slug: string;
  merged_into: number | null;
  version: number;
}
const personCalled = async (name: string): Promise<Person> => {
  const row = JSON.parse(await readTable('people')).find((person: Person) => person.name === name);
  if (!row) throw new Error(`nobody is called ${name}`);
  return row;
};
const titlesOf = async (slug: string) => {
  const found = await findPerson(slug);
  if (!found) return null;
  const { articles } = await listArticlesCrediting(found.id, null, 50);
  return articles.map(({ title }) => title).sort();
};
const state = async () => [
  await readTable('people'),
  await readTable('credits'),
  await readTable('articles'),
];
const withoutTimes = (tables: string[]) => tables.map((table) => table.replace(/"updated_at": "[^"]*"/g, ''));
const decide = async (change: PersonChange) => {
  const made = await decidePeople(change, {}, EDITOR);
  if (!made.ok) throw new Error(made.reason);
  return made;
};

const [simplified, traditional] = [await personCalled('王宏泽'), await personCalled('王宏澤')];

test('a merge: said before, done at once, known to the next import, taken back byte for byte', async () => {
  const before = withoutTimes(await state());
  const change = { kind: 'merge' as const, id: traditional.id, into: simplified.id };
  expect(await previewPeople(change)).toEqual({
    ok: true,
    articles: 2,
    credits: 2,
    doubles: 1,
    addresses: 1,
  });
  expect(withoutTimes(await state())).toEqual(before);

  const made = await decide(change);
  expect(made.articles).toBe(2);
  expect(await titlesOf(simplified.slug)).toEqual(['丙', '乙', '甲']);
  expect(await titlesOf(traditional.slug)).toBeNull();
  expect(await findMovedPerson(traditional.slug)).toBe(simplified.slug);
  expect((await listNames(50)).filter(({ kind }) => kind === 'person').map(({ name }) => name)).not.toContain(
    '王宏澤',
  );
  const ids = JSON.parse(await readTable('articles')).map(({ id }: { id: string }) => id);
  const documents = await findSearchDocuments(ids);
  expect(documents.find(({ title }) => title === '乙')?.people).toEqual(['王宏泽']);

  expect(await undoDecision(made.decisionId, EDITOR)).toMatchObject({ ok: true, articles: 2 });
  expect(withoutTimes(await state())).toEqual(before);
  expect(await findMovedPerson(traditional.slug)).toBeNull();
});

test('files that came since, and files that changed, go where their name goes when a merge is taken back', async () => {
  const made = await decide({ kind: 'merge', id: traditional.id, into: simplified.id });
  await write('戊.md', '王宏澤');
  await write('乙.md', '王宏澤 SF186');
  await importContent({ root });
  expect(await titlesOf(simplified.slug)).toEqual(['丙', '乙', '戊', '甲']);

  const undone = await undoDecision(made.decisionId, EDITOR);
  expect(undone).toMatchObject({ ok: true });
  expect(await titlesOf(simplified.slug)).toEqual(['丙', '甲']);
  expect(await titlesOf(traditional.slug)).toEqual(['丙', '乙', '戊']);
  const settled = await readTable('credits');
  await importContent({ root, again: true });
  expect(await readTable('credits')).toBe(settled);

  if (undone.ok) await undoDecision(undone.decisionId, EDITOR);
  expect(await titlesOf(simplified.slug)).toEqual(['丙', '乙', '戊', '甲']);
});

test('a split: what prints the name goes back, what prints both is of both', async () => {
  const merged = withoutTimes(await state());
  const made = await decide({ kind: 'split', id: traditional.id });
  expect(await titlesOf(simplified.slug)).toEqual(['丙', '甲']);
  expect(await titlesOf(traditional.slug)).toEqual(['丙', '乙', '戊']);
  await undoDecision(made.decisionId, EDITOR);
  expect(withoutTimes(await state())).toEqual(merged);
});

test('a person is called otherwise: files with the old and with the new name lead to them', async () => {
  const before = await state();
  const renamed = await decide({ kind: 'rename', id: simplified.id, name: '王泓泽' });
  await undoDecision(renamed.decisionId, EDITOR);
  expect(withoutTimes(await state())).toEqual(withoutTimes(before));

  const made = await decide({ kind: 'rename', id: simplified.id, name: '王泓泽' });
  await write('己.md', '王泓泽');
  await write('庚.md', '王宏泽');
  await importContent({ root });
  expect((await findPerson(simplified.slug))?.name).toBe('王泓泽');
  expect(await titlesOf(simplified.slug)).toEqual(['丙', '乙', '己', '庚', '戊', '甲']);
  expect(await decidePeople({ kind: 'rename', id: simplified.id, name: '本报讯' }, {}, EDITOR)).toMatchObject(
    {
      reason: 'name-taken',
    },
  );
  expect(await undoDecision(made.decisionId, EDITOR)).toMatchObject({ ok: true });
  expect((await findPerson(simplified.slug))?.name).toBe('王宏泽');
  expect(await titlesOf(simplified.slug)).toEqual(['丙', '乙', '庚', '戊', '甲']);
  expect(await titlesOf((await personCalled('王泓泽')).slug)).toEqual(['己']);
});

test('another name by hand leads what prints it to its person', async () => {
  const made = await decide({ kind: 'alias', id: simplified.id, name: '老王' });
  await write('辛.md', '老王');
  await importContent({ root });
  expect(await titlesOf(simplified.slug)).toContain('辛');
  expect(await findMovedPerson('laowang')).toBe(simplified.slug);
  expect(await decidePeople({ kind: 'alias', id: simplified.id, name: '老王' }, {}, EDITOR)).toMatchObject({
    reason: 'nothing-to-do',
  });
  expect(await undoDecision(made.decisionId, EDITOR)).toMatchObject({ ok: true });
});

test('what is no person is not shown, whatever comes in, until that is taken back', async () => {
  const { id, slug } = await personCalled('本报讯');
  const before = withoutTimes(await state());
  const made = await decide({ kind: 'not-person', id });
  expect(await titlesOf(slug)).toBeNull();
  await write('壬.md', '本报讯');
  await write('丁.md', '本报讯 SF1');
  await importContent({ root });
  expect(await titlesOf(slug)).toBeNull();
  await rm(join(root, '壬.md'));
  await write('丁.md', '本报讯');
  await importContent({ root, prune: true });
  await undoDecision(made.decisionId, EDITOR);
  expect(await titlesOf(slug)).toEqual(['丁']);
  const after = withoutTimes(await state());
  expect(after[0]).toBe(before[0]);

  await decide({ kind: 'not-person', id });
  await decide({ kind: 'person', id });
  expect(await titlesOf(slug)).toEqual(['丁']);
});

test('on a page that is out of date nothing is done, and it is said who came before', async () => {
  const { id, version } = await personCalled('本报讯');
  const change = { kind: 'merge' as const, id, into: simplified.id };
  expect(await decidePeople(change, { [id]: version - 1 }, EDITOR)).toMatchObject({
    reason: 'changed-meanwhile',
    by: '测试编辑',
  });
  expect(await decidePeople({ ...change, into: id }, { [id]: version }, EDITOR)).toMatchObject({
    reason: 'into-itself',
  });
  expect(await decidePeople({ ...change, into: traditional.id }, {}, EDITOR)).toMatchObject({
    reason: 'is-merged',
  });
});
