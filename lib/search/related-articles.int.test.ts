import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { findCards } from '#db/queries/article-lists.ts';
import { listShown } from '#db/queries/shown-articles.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { healIndex } from './heal-index.ts';
import { findRelated } from './related-articles.ts';

const root = await mkdtemp(join(tmpdir(), 'baolan-related-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const STORIES = [
  ['宁德时代在匈牙利建动力电池工厂', '宁德时代表示，德布勒森的工厂明年投产。'],
  ['动力电池回收新规今日起施行', '宁德时代和其他企业都要登记每一块动力电池。'],
  ['匈牙利央行维持利率不变', '布达佩斯的分析师说，通胀仍在回落。'],
  ['本周末多地有雨', '气象台提醒，出门带伞。'],
  [
    'CATL builds a battery plant in Hungary',
    'The battery maker will open its factory in Debrecen next year.',
  ],
  ['Hungary holds rates as inflation eases', 'Analysts in Budapest had expected the battery of measures.'],
];
for (const [n, [title, body]] of STORIES.entries()) {
  await writeFile(
    join(root, `${n}.md`),
    `---\ntitle: ${title}\ncategories:\n - 财经\ndate: 2026-03-0${n + 1} 10:00:00\n---\n<p>${body}</p>\n`,
  );
}
await importContent({ root });
await healIndex();
const shown = await findCards((await listShown('', 100)).map(({ articleId }) => articleId));
const articleOf = (title = '') => {
  const card = [...shown.values()].find((each) => each.title === title);
  if (!card) throw new Error(`not imported: ${title}`);
  return { ...card, twins: [] };
};
const related = async (title = '') =>
  (await findRelated(articleOf(title), 4)).map((id) => shown.get(id)?.title);

test('what shares the telling words comes first; other languages and itself do not come', async () => {
  const found = await related(STORIES[0]?.[0]);
  expect(found).toEqual(expect.arrayContaining([STORIES[1]?.[0], STORIES[2]?.[0]]));
  expect(found).not.toContain(STORIES[0]?.[0]);
  expect(found).not.toContain(STORIES[4]?.[0]);
  expect(await related(STORIES[4]?.[0])).toEqual([STORIES[5]?.[0]]);
});

test('a twin is no related article', async () => {
  const [subject, twin] = [articleOf(STORIES[0]?.[0]), articleOf(STORIES[1]?.[0])];
  const twins = [{ id: twin.id, title: twin.title, source: null, category: null }];
  expect(await findRelated({ ...subject, twins }, 4)).not.toContain(twin.id);
});

test('a headline that says nothing has none', async () => {
  expect(await findRelated({ ...articleOf(STORIES[3]?.[0]), title: '2026 年 3 月' }, 4)).toEqual([]);
});
