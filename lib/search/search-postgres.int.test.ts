import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { listIdsWithoutGrams } from '#db/queries/search-grams.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { fillMissing } from './fill-fallback.ts';
import { parseSearchParams } from './search-params.ts';
import { searchPostgres } from './search-postgres.ts';

// The search without the engine finds the same before and after its index is filled.

const root = await mkdtemp(join(tmpdir(), 'baolan-search-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const write = (title: string, section: string, body: string, day: number) =>
  writeFile(
    join(root, `${title}.md`),
    `---\ntitle: ${title}\ncategories:\n - ${section}\nauthor: ${section}社\ndate: 2026-03-0${day} 10:00:00\n---\n<p>${body}</p>\n`,
  );
await write('小化妆包', '财经', '银行表示，中小微企业的贷款增长。', 1);
await write('港口快讯', '国内', '码头恢复作业，企业提货。Night tram.', 2);
await importContent({ root });

const ask = (given: Record<string, string>) => searchPostgres(parseSearchParams(given));

const cases: [Record<string, string>, number][] = [
  [{ q: '包' }, 1],
  [{ q: '"妆包"' }, 1],
  [{ q: '企业' }, 2],
  [{ q: '企业', category: 'guonei' }, 1],
  [{ q: '企业贷款' }, 1],
  [{ q: '企业 码头' }, 1],
  [{ q: 'night tra' }, 1],
  [{ q: '火山' }, 0],
  [{ q: '', category: 'caijing' }, 1],
  [{ q: '企业', language: 'en' }, 0],
];

test.each(cases)('before: %j', async (given, total) => {
  expect((await ask(given)).total).toBe(total);
});

test.each([...cases, [{ q: '企業' }, 2] as [Record<string, string>, number]])(
  'after: %j',
  async (given, total) => {
    await fillMissing(100);
    expect(await listIdsWithoutGrams(1)).toEqual([]);
    expect((await ask(given)).total).toBe(total);
  },
);

test('facets are counted without their own filter', async () => {
  const found = await ask({ q: '企业', category: 'guonei' });
  expect(found.categories).toEqual({ caijing: 1, guonei: 1 });
  expect(Object.values(found.sources)).toEqual([1]);
});

test('a title with the text comes first, then the newest', async () => {
  const { ids } = await ask({ q: '企业' });
  expect(ids).toHaveLength(2);
  expect((await ask({ q: '企业', limit: '1', offset: '1' })).ids).toEqual(ids.slice(1));
});
