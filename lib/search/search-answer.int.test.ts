import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { healIndex } from './heal-index.ts';
import { indexArticles } from './index-articles.ts';
import { searchArticles } from './search-articles.ts';
import { searchFeedArticles } from './search-feed-articles.ts';
import { parseSearchParams } from './search-params.ts';
import { searchPostgres } from './search-postgres.ts';

// What the answer says besides its hits: facets, names, spelling, pages.

const root = await mkdtemp(join(tmpdir(), 'baolan-search-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

async function write(number: number, path: string[], author: string): Promise<void> {
  const categories = path.map((name) => ` - ${name}\n`).join('');
  const head = `title: 港口快讯${number}\ncategories:\n${categories}author: ${author}\ndate: 2026-03-0${number} 10:00:00`;
  await writeFile(join(root, `${number}.md`), `---\n${head}\n---\n<p>第${number}号码头恢复作业。</p>\n`);
}
await mkdir(root, { recursive: true });
await write(1, ['财经', '航运'], '新浪财经');
await write(2, ['财经', '银行'], '新浪财经');
await write(3, ['国内'], '海港日报');
await importContent({ root });
await healIndex();
await indexArticles();

const ask = (given: Record<string, string>) => searchArticles(parseSearchParams(given));
const counts = (values: { label: string; count: number; depth: number }[]) =>
  values.map(({ label, count, depth }) => `${depth} ${label} ${count}`).sort();
const SECTIONS = ['0 国内 1', '0 财经 2', '1 航运 1', '1 银行 1'];

test('a chosen section leaves the counts of the others, and narrows the other facets', async () => {
  const answer = await ask({ q: '港口', category: 'caijing/hangyun' });
  expect(answer.total).toBe(1);
  expect(counts(answer.facets.category)).toEqual(SECTIONS);
  expect(counts(answer.facets.source)).toEqual(['0 新浪财经 1']);
});

test('two chosen filters each count without themselves only', async () => {
  const answer = await ask({ q: '港口', category: 'guonei', source: 'haigang-ribao' });
  expect(answer.total).toBe(1);
  expect(counts(answer.facets.category)).toEqual(['0 国内 1']);
  expect(counts(answer.facets.source)).toEqual(['0 海港日报 1']);
});

test('what is chosen keeps its name where nothing is found', async () => {
  const given = { category: 'guonei', source: 'xin-lang-caijing', person: 'no-such', language: 'en' };
  const { total, facets } = await ask({ q: '港口', ...given });
  expect(total).toBe(0);
  expect(facets.category).toEqual([{ value: 'guonei', label: '国内', count: 0, depth: 0 }]);
  expect(facets.source).toEqual([{ value: 'xin-lang-caijing', label: '新浪财经', count: 0, depth: 0 }]);
  expect(facets.person).toEqual([]);
  expect(facets.language).toEqual([{ value: 'en', label: '英文', count: 0, depth: 0 }]);
});

test('languages are counted without their own filter, in both engines', async () => {
  const params = parseSearchParams({ q: '港口', language: 'en', category: 'caijing' });
  const { facets } = await searchArticles(params);
  expect(counts(facets.language)).toEqual(['0 简体中文 2', '0 英文 0']);
  expect(await searchPostgres(params)).toMatchObject({ total: 0, languages: { 'zh-Hans': 2 }, sources: {} });
});

test('a section holds everything below it', async () => {
  expect((await ask({ q: '港口', category: 'caijing' })).total).toBe(2);
});

test('the box gets names and titles, no facets and no snippets', async () => {
  const answer = await ask({ q: 'xinlang', view: 'box' });
  expect(answer.matches).toEqual([
    { kind: 'source', name: '新浪财经', url: '/sources/xin-lang-caijing', count: 2 },
  ]);
  expect(answer.hits).toHaveLength(2);
  expect(answer.hits.every((hit) => hit.snippetHtml === '')).toBe(true);
  expect(answer.facets).toEqual({ category: [], source: [], person: [], language: [] });
});

test('the page has the same names', async () => {
  expect((await ask({ q: '新浪' })).matches).toMatchObject([{ kind: 'source', name: '新浪财经' }]);
});

test('the box and a feed leave no word out; a feed has neither snippets nor names nor facets', async () => {
  expect(await ask({ q: '港口 火山', view: 'box' })).toMatchObject({ strategy: 'all', total: 0 });
  const params = parseSearchParams({ q: '港口 火山' });
  expect(await searchFeedArticles(params, 30)).toEqual([]);
  expect(await searchFeedArticles({ ...params, q: '港口', offset: 2 }, 30)).toHaveLength(3);
  const answer = await searchArticles({ ...params, q: '港口', view: 'feed' });
  expect(answer).toMatchObject({ total: 3, matches: [], suggestion: null });
  expect(answer.facets).toEqual({ category: [], source: [], person: [], language: [] });
  expect(answer.hits.every((hit) => hit.snippetHtml === '')).toBe(true);
});

test('where nothing has all the words, some may be missing, and the answer says so', async () => {
  expect(await ask({ q: '港口 火山' })).toMatchObject({ strategy: 'last', total: 3 });
  expect(await ask({ q: '港口' })).toMatchObject({ strategy: 'all', suggestion: null });
});

test('where nothing is found as it was typed, a near spelling is suggested', async () => {
  expect(await ask({ q: '海钢日报' })).toMatchObject({ suggestion: '海港日报' });
});

test('pages follow one another without repeating', async () => {
  const pages = await Promise.all(
    ['0', '1', '2'].map((offset) => ask({ q: '港口快讯', limit: '1', offset })),
  );
  expect(pages.map((page) => page.hits[0]?.title)).toEqual(['港口快讯3', '港口快讯2', '港口快讯1']);
});

test('a language and days narrow the result', async () => {
  expect((await ask({ q: '港口', language: 'en' })).total).toBe(0);
  expect((await ask({ q: '港口', language: 'zh-Hans', from: '2026-03-02', to: '2026-03-02' })).total).toBe(1);
});
