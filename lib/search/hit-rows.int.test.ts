import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase, database } from '#db/client.ts';
import { tellIndexed } from '#db/queries/search-outbox.ts';
import { listShown } from '#db/queries/shown-articles.ts';
import { tellChange } from '#db/queries/tell-change.ts';
import { CATEGORIES, LISTS } from '#lib/articles/cache-tags.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { hearsChanges } from './hear-changes.ts';
import { findHits } from './hit-rows.ts';

const root = await mkdtemp(join(tmpdir(), 'baolan-hits-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const write = (file: string, title: string) =>
  writeFile(
    join(root, file),
    `---\ntitle: ${title}\ncategories: 财经\ndate: 2026-03-01\nabbrlink: ${file.length}\n---\n<p>碼頭恢復作業，ＡＢＣ。</p>\n`,
  );
await mkdir(root, { recursive: true });
await write('甲.md', '港口甲');
await write('乙乙.md', '港口乙');
await importContent({ root });
const ids = (await listShown('', 10)).map(({ articleId }) => articleId);
beforeAll(() => vi.waitUntil(hearsChanges));

const titles = async () => [...(await findHits(ids, false)).values()].map(({ row }) => row.title).sort();
const hit = async (at: number, withText = false) => (await findHits(ids, withText)).get(ids[at] ?? '');
const first = (withText = false) => hit(0, withText);
const tell = (articleIds: string[], tags: string[]) =>
  database().transaction((tx) => tellChange(tx, { articleIds, tags }));

test('what was read is kept; what the engine has taken and other articles change nothing', async () => {
  const [kept, other] = [await hit(0), await hit(1)];
  expect(kept).toBeDefined();
  await tellIndexed();
  await tell(ids.slice(1), [LISTS]);
  await expect.poll(() => hit(1), { interval: 1 }).not.toBe(other);
  expect(await hit(0)).toBe(kept);
});

test('a row that was read without its text is read again where the text is wanted', async () => {
  expect(await first()).toMatchObject({ folded: null, row: { text: '' } });
  const whole = await first(true);
  expect(whole).toMatchObject({ folded: '码头恢复作业,abc。', row: { text: '碼頭恢復作業，ＡＢＣ。' } });
  expect(await first()).toBe(whole);
});

test('a name of a section may be in any row', async () => {
  const kept = await first();
  await tell([], [CATEGORIES]);
  await expect.poll(() => first(), { interval: 1 }).not.toBe(kept);
});

test('an edit shows at once, however often rows are read meanwhile', async () => {
  let over = false;
  const reading = (async () => {
    while (!over) await Promise.all([titles(), sleep(2)]);
  })();
  for (let edit = 1; edit <= 3; edit += 1) {
    await write('甲.md', `港口甲第${edit}版`);
    await importContent({ root });
    await expect.poll(titles, { interval: 1, timeout: 500 }).toEqual(['港口乙', `港口甲第${edit}版`]);
  }
  over = true;
  await reading;
});
