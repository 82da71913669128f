import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { changeCategories } from '#lib/moderation/change-categories.ts';
import { loadRules } from '#lib/moderation/change-rule.ts';
import { undoDecision } from '#lib/moderation/undo-decision.ts';
import { findMovedAddress } from './moved-addresses.ts';

const EDITOR = { id: 1, name: '测试编辑' };
const root = await mkdtemp(join(tmpdir(), 'baolan-moved-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

test('a merged section, its feeds and what lay below it are found where they are now; an undo puts them back', async () => {
  const file = (title: string, path: string) =>
    writeFile(join(root, `${title}.md`), `---\ntitle: ${title}\ncategories: [${path}]\n---\n<p>正文</p>\n`);
  await file('甲', '海事');
  await file('乙', '航运, 港口');
  await importContent({ root });
  const idOf = async (name: string) =>
    (await loadRules(name, null)).rules.find(({ trail }) => trail.join() === name)?.categoryId ?? 0;
  const [kept, merged] = [await idOf('海事'), await idOf('航运')];
  expect(await findMovedAddress('/c/hangyun')).toBeNull();

  const made = await changeCategories({ kind: 'merge', ids: [merged], into: kept }, {}, EDITOR);
  await expect.poll(() => findMovedAddress('/c/hangyun')).toBe('/c/haishi');
  expect(await findMovedAddress('/c/hangyun/feed.xml')).toBe('/c/haishi/feed.xml');
  expect(await findMovedAddress('/c/hangyun/gangkou')).toBe('/c/haishi/gangkou');
  expect(await findMovedAddress('/c/haishi')).toBeNull();
  expect(await findMovedAddress('/c/%E0%A4')).toBeNull();

  if (made.ok) await undoDecision(made.decisionId, EDITOR);
  await expect.poll(() => findMovedAddress('/c/hangyun')).toBeNull();
});
