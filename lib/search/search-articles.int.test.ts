import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { countOutbox } from '#db/queries/search-outbox.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { healIndex, rebuildIndex } from './heal-index.ts';
import { indexArticles } from './index-articles.ts';
import { searchArticles } from './search-articles.ts';
import { parseSearchParams } from './search-params.ts';
import { searchPostgres } from './search-postgres.ts';

const root = await mkdtemp(join(tmpdir(), 'baolan-search-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const write = (title: string, categories: string, body: string, date: string) =>
  writeFile(
    join(root, `${title}.md`),
    `---\ntitle: ${title}\ncategories:\n - ${categories}\nauthor: ${categories}社\ndate: ${date}\n---\n<div><p>${body}</p><p class="article-editor">责任编辑：林知远</p></div>\n`,
  );
await write(
  '中小微企业贷款增长',
  '财经',
  '银行表示，<b>中小微企业</b>的贷款余额同比增长一成。',
  '2026-03-01 10:00:00',
);
await write('港口恢复作业', '国内', '码头今日恢复作业，企业陆续提货。', '2026-03-02 10:00:00');
await importContent({ root });
await healIndex();
await indexArticles();

const ask = (given: Record<string, string>) => searchArticles(parseSearchParams(given));

test('the outbox is empty once the engine has everything', async () => {
  expect(await countOutbox()).toBe(0);
});

test('a Chinese word finds its article, marked and counted', async () => {
  const answer = await ask({ q: '中小微企业' });
  expect(answer).toMatchObject({ engine: 'meilisearch', total: 1 });
  expect(answer.hits[0]).toMatchObject({
    title: '中小微企业贷款增长',
    titleHtml: '<mark>中小微企业</mark>贷款增长',
    categories: [['财经']],
    credits: [{ name: '林知远', role: 'editor' }],
  });
  expect(answer.hits[0]?.snippetHtml).toContain('<mark>中小微企业</mark>');
  expect(answer.facets.category).toEqual([{ value: 'caijing', label: '财经', count: 1, depth: 0 }]);
});

test.each([
  [{ q: '企业', category: 'guonei' }, ['港口恢复作业']],
  [{ q: '企业', sort: 'date' }, ['港口恢复作业', '中小微企业贷款增长']],
  [{ q: '企业', to: '2026-03-01' }, ['中小微企业贷款增长']],
  [{ q: '林知远', from: '2026-03-02' }, ['港口恢复作业']],
])('%j', async (given, titles) => {
  expect((await ask(given)).hits.map((hit) => hit.title)).toEqual(titles);
  const { ids } = await searchPostgres(parseSearchParams(given));
  expect(ids).toEqual((await ask(given)).hits.map((hit) => hit.id));
});

describe('anything typed is only text', () => {
  test.each([
    ["'; drop table articles; --"],
    ['categoryPaths = "x" OR id EXISTS'],
    ['\u0000\u0007<script>alert(1)</script>'],
    ['%_\\'],
    ['"'],
    ['企'.repeat(10_000)],
  ])('%j', async (q) => {
    const answer = await ask({ q, category: '" OR id EXISTS OR id = "', sort: 'sideways' });
    expect(answer.hits).toEqual([]);
    await expect(searchPostgres(parseSearchParams({ q }))).resolves.toMatchObject({ total: 0 });
  });
});

test('a wiped index is filled again', async () => {
  await rebuildIndex();
  await indexArticles();
  expect((await ask({ q: '港口' })).total).toBe(1);
});
