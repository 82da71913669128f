import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase, listen } from '#db/client.ts';
import { findArticle } from '#db/queries/article-view.ts';
import { listWaitingCategories, listWaitingCredits, listWaitingTwins } from '#db/queries/desk-queue.ts';
import { findSection } from '#db/queries/sections.ts';
import { CACHE_CHANNEL } from '#db/queries/tell-change.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { approveCategories } from './approve-categories.ts';
import { changeCategories } from './change-categories.ts';
import { approveCredits, rejectCredits } from './decide-credits.ts';
import { decideTwin } from './decide-twin.ts';
import { undoDecision } from './undo-decision.ts';

const EDITOR = { id: 1, name: '测试编辑' };
const root = await mkdtemp(join(tmpdir(), 'baolan-decide-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const write = (file: string, title: string, note = '') =>
  writeFile(
    join(root, file),
    `---\ntitle: ${title}\ncategories:\n - 财经\n - 云岭\nauthor: 云岭\ndate: 2026-03-01 10:00:00\n---\n<div><p>本报记者 林知远 发自厦门</p><p>港口今日恢复作业。${note}（记者 周若晴）</p><p>码头照常。</p></div>\n`,
  );

await write('甲.md', '港口恢复作业');
const first = await importContent({ root, list: true });
const id = first.articles?.[0]?.id ?? '';

test('approving categories drops them from the queue, once, and tells the web processes', async () => {
  const heard: string[] = [];
  await listen(
    CACHE_CHANNEL,
    (payload) => heard.push(payload),
    () => undefined,
  );
  const { rows } = await listWaitingCategories(10);
  expect(rows.map((row) => [row.trail, row.importedPaths, row.count])).toEqual([
    [['财经'], [['财经']], 1],
    [['财经', '云岭'], [['财经', '云岭']], 1],
  ]);
  const ids = rows.map((row) => row.id);
  expect(await approveCategories(ids, EDITOR)).toMatchObject({ ok: true });
  expect(await approveCategories(ids, EDITOR)).toEqual({ ok: false, reason: 'already-decided' });
  expect((await listWaitingCategories(10)).total).toBe(0);
  expect((await findSection('caijing'))?.proposed).toBe(false);
  await expect.poll(() => heard.join()).toContain('categories');
});

test('a changed file leaves what waits on an open desk page in place', async () => {
  const waiting = async () => (await listWaitingCredits(10)).rows.map(({ id, printed }) => ({ id, printed }));
  const before = await waiting();
  await write('甲.md', '港口恢复作业', '另行通知。');
  await importContent({ root });
  expect(await waiting()).toEqual(before);
});

test('a decision on a credit outlives a changed file', async () => {
  const { rows } = await listWaitingCredits(10);
  const idOf = (name: string) => rows.filter((row) => row.name === name).map((row) => row.id);
  expect((await findArticle(id))?.credits).toEqual([]);
  expect(await approveCredits(idOf('林知远'), EDITOR)).toMatchObject({ ok: true });
  expect(await rejectCredits(idOf('周若晴'), EDITOR)).toMatchObject({ ok: true });

  await write('甲.md', '港口恢复作业', '船期不变。');
  expect(await importContent({ root })).toMatchObject({ updated: 1 });
  expect((await findArticle(id))?.credits).toMatchObject([{ person: { name: '林知远' }, decided: true }]);
  expect((await listWaitingCredits(10)).total).toBe(0);
});

test('any decision is taken back from the log, and every row is as it was', async () => {
  await write('乙.md', '渡轮停航');
  await importContent({ root });
  const before = await readTable('credits');
  const ids = (await listWaitingCredits(10)).rows.map((row) => row.id);
  const made = await rejectCredits(ids, EDITOR);
  if (!made.ok) throw new Error(made.reason);
  expect(await readTable('credits')).not.toBe(before);
  const undone = await undoDecision(made.decisionId, EDITOR);
  expect(undone).toMatchObject({ ok: true, articles: 1 });
  expect(await readTable('credits')).toBe(before);
  expect(await undoDecision(made.decisionId, EDITOR)).toMatchObject({ ok: false, reason: 'already-undone' });
  if (undone.ok) expect(await undoDecision(undone.decisionId, EDITOR)).toMatchObject({ ok: true });
  expect((await listWaitingCredits(10)).total).toBe(0);
});

test('what was changed again since is not taken back', async () => {
  await writeFile(join(root, '丁.md'), '---\ntitle: 夜市\ncategories: 夜市\n---\n<p>夜市开张。</p>\n');
  await importContent({ root });
  const [id = 0] = (await listWaitingCategories(10)).rows.map((row) => row.id);
  const made = await approveCategories([id], EDITOR);
  if (!made.ok) throw new Error(made.reason);
  await changeCategories({ kind: 'rename', id, name: '夜间集市', slug: null }, {}, EDITOR);
  expect(await undoDecision(made.decisionId, EDITOR)).toMatchObject({
    ok: false,
    reason: 'changed-meanwhile',
    by: '测试编辑',
  });
});

test('two articles taken for one story are set apart, stay so after an import, and are put together again', async () => {
  const story = '江面宽阔，渡轮缓缓靠岸，旅客提着行李依次下船，码头上挂起了新的航班表。'.repeat(12);
  const file = (title: string, day: string, note = '') =>
    `---\ntitle: ${title}\ndate: 2026-04-${day} 10:00:00\n---\n<p>${story}${note}</p>\n`;
  await writeFile(join(root, '早.md'), file('渡轮靠岸', '01'));
  await writeFile(join(root, '晚.md'), file('渡轮靠岸', '02'));
  await importContent({ root });
  const [twin] = (await listWaitingTwins(10)).rows;
  if (!twin) throw new Error('no twins');
  const listed = async () => (await readTable('articles')).includes(`"duplicate_of": "${twin.leader.id}"`);
  expect(await listed()).toBe(true);
  const made = await decideTwin(twin.id, true, EDITOR);
  expect(await listed()).toBe(false);
  expect((await listWaitingTwins(10)).total).toBe(0);
  await writeFile(join(root, '晚.md'), file('渡轮靠岸', '02', '又讯。'));
  await importContent({ root });
  expect(await listed()).toBe(false);
  if (made.ok) expect(await undoDecision(made.decisionId, EDITOR)).toMatchObject({ ok: true });
  expect(await listed()).toBe(true);
});
