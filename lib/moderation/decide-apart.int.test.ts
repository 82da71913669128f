import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { decideApart } from './decide-apart.ts';
import { decideEntry, undoEntry } from './decide-entry.ts';
import { decidePeople } from './decide-people.ts';
import { forecastPeople } from './forecast-people.ts';
import { loadAlike } from './load-alike.ts';
import { loadQueue } from './load-queue.ts';
import { undoDecision } from './undo-decision.ts';

const EDITOR = { id: 1, name: '测试编辑' };
const root = await mkdtemp(join(tmpdir(), 'baolan-apart-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const write = (file: string, credit: string) =>
  writeFile(
    join(root, file),
    `---\ntitle: ${file.slice(0, -3)}\ndate: 2026-03-01 10:00:00\n---\n<div><p>${file}的正文。</p><p>码头照常。</p><p class="article-editor">责任编辑：${credit} </p></div>\n`,
  );

beforeAll(async () => {
  await write('甲.md', '苏映雪');
  await write('乙.md', '蘇映雪');
  await write('丙.md', '苏映雪');
  await writeFile(join(root, '坏.md'), '---\ntitle: [没有结束\n---\n正文。\n');
  await importContent({ root });
});

const pairs = async () => (await loadAlike(10)).pairs.map(({ kept, other }) => [kept.name, other.name]);
const idsOf = async () => {
  const [pair] = (await loadAlike(10)).pairs;
  if (!pair) throw new Error('no pair');
  return [pair.kept.id, pair.other.id] as const;
};

test('two people stay two, through another import too, until that is taken back', async () => {
  expect(await pairs()).toEqual([['苏映雪', '蘇映雪']]);
  const [one, other] = await idsOf();
  const before = await readTable('people_apart');
  const made = await decideApart(other, one, EDITOR);
  expect(made).toMatchObject({ ok: true, articles: 0 });
  expect(await pairs()).toEqual([]);
  await write('丁.md', '蘇映雪');
  await importContent({ root, again: true });
  expect(await pairs()).toEqual([]);
  expect(await decideApart(one, other, EDITOR)).toEqual({ ok: false, reason: 'already-decided' });
  expect(await decideApart(one, one, EDITOR)).toEqual({ ok: false, reason: 'unknown-person' });
  if (!made.ok) return;
  expect(await undoDecision(made.decisionId, EDITOR)).toMatchObject({ ok: true });
  expect(await readTable('people_apart')).toBe(before);
  expect(await pairs()).toHaveLength(1);
});

test('the queue holds alike names and unread files; each is decided there', async () => {
  const { alike, files } = await loadQueue();
  expect([alike.total, files.total]).toEqual([1, 1]);
  const [pair] = alike.rows;
  const [file] = files.rows;
  if (!pair || !file) throw new Error('nothing waits');
  expect(file).toMatchObject({ id: '坏.md', reason: 'front-matter-invalid' });
  const [into, from] = [pair.kept.id, pair.other.id];
  const forecast = await forecastPeople({ kind: 'merge', id: from, into });
  expect(forecast).toMatchObject({ ok: true, lines: expect.arrayContaining(['2 篇文章的署名会变']) });

  const stale = { [from]: 7, [into]: 0 };
  const join_ = { kind: 'alike' as const, id: pair.id, verdict: 'join' as const, from, into };
  expect(await decideEntry({ ...join_, versions: stale }, EDITOR)).toMatchObject({
    reason: 'changed-meanwhile',
  });
  const joined = await decideEntry({ ...join_, versions: { [from]: pair.other.version } }, EDITOR);
  expect(joined).toMatchObject({ ok: true, said: expect.stringContaining('2 篇文章的署名变了') });
  expect((await loadQueue()).alike.total).toBe(0);
  if (joined.ok) await undoEntry(joined.decisionId ?? 0, EDITOR);
  expect((await loadQueue()).alike.total).toBe(1);
  const apart = await decideEntry({ kind: 'alike', id: pair.id, verdict: 'apart' }, EDITOR);
  expect(apart).toMatchObject({ ok: true, decisionId: expect.any(Number) });

  const retry = { kind: 'file' as const, id: file.id, verdict: 'retry' as const };
  expect(await decideEntry(retry, EDITOR)).toMatchObject({ ok: false, reason: 'still-faulty' });
  await writeFile(join(root, '坏.md'), '---\ntitle: 好了\ndate: 2026-03-01\n---\n正文。\n');
  expect(await decideEntry(retry, EDITOR)).toMatchObject({ ok: true, decisionId: null });
  expect((await loadQueue()).files.total).toBe(0);
});

test('what was approved is approved again when a name is a person once more', async () => {
  const credit = async () =>
    JSON.parse(await readTable('credits')).find(
      ({ article_id }: { article_id: string }) => article_id === approved,
    );
  const [first] = JSON.parse(await readTable('credits'));
  const approved: string = first.article_id;
  const { decideArticleCredits, stateOf } = await import('./decide-article-credits.ts');
  const { person_id: personId, role, status, position, id } = first;
  const seen = stateOf({ personId, role, status, position });
  await decideArticleCredits(approved, { kind: 'approve', id, seen }, EDITOR);
  const before = await credit();
  expect(before).toMatchObject({ status: 'shown', set_aside: null });

  await decidePeople({ kind: 'not-person', id: personId }, {}, EDITOR);
  expect(await credit()).toMatchObject({ status: 'rejected', set_aside: 'shown' });
  await decidePeople({ kind: 'person', id: personId }, {}, EDITOR);
  expect(await credit()).toEqual(before);

  const made = await decidePeople({ kind: 'not-person', id: personId }, {}, EDITOR);
  if (made.ok) await undoDecision(made.decisionId, EDITOR);
  expect(await credit()).toEqual(before);
});
