import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { fillAllMissing } from './fill-fallback.ts';
import { healIndex } from './heal-index.ts';
import { findHits } from './hit-rows.ts';
import { indexArticles } from './index-articles.ts';
import { searchArticles } from './search-articles.ts';
import { parseSearchParams } from './search-params.ts';
import { searchPostgres } from './search-postgres.ts';
import { searchQuoted } from './search-quoted.ts';

// What is quoted is found as it stands, in both engines.

const root = await mkdtemp(join(tmpdir(), 'baolan-quoted-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const TITLES: [title: string, category: string, day: string][] = [
  ['iPhone 15 价格下调', '数码', '2026-03-01'],
  ['价格定了，iPhone 15', '数码', '2026-03-02'],
  ['2024年与2014年', '国内', '2026-03-03'],
  ['2014年卖2024张', '国内', '2026-03-04'],
  ['Night tram in Lisbon', '国际', '2026-03-05'],
  ['A tram at night', '国际', '2026-03-06'],
  ['Night tramway reopens', '国际', '2026-03-07'],
  ['場股市下跌，市场观望', '财经', '2026-03-08'],
  ['市場股市', '财经', '2026-03-09'],
];
await mkdir(root, { recursive: true });
for (const [index, [title, category, day]] of TITLES.entries()) {
  const head = `title: '${title}'\ncategories: ${category}\ndate: ${day} 10:00:00`;
  await writeFile(join(root, `${index}.md`), `---\n${head}\n---\n<p>正文${index}。</p>\n`);
}
await importContent({ root });
await healIndex();
await indexArticles();
await fillAllMissing();

const SPECIMENS: [query: string, found: string[]][] = [
  ['"iPhone 15 价格"', ['iPhone 15 价格下调']],
  ['“iPhone 15” 价格', ['iPhone 15 价格下调', '价格定了，iPhone 15']],
  ['"2024年"', ['2024年与2014年']],
  ['"night tram"', ['Night tram in Lisbon']],
  ['"市场股市"', ['市場股市']],
  ['"市場股市"', ['市場股市']],
];

describe('in the engine', () => {
  test.each(SPECIMENS)('%s', async (q, expected) => {
    const answer = await searchArticles(parseSearchParams({ q }));
    expect(answer).toMatchObject({ engine: 'meilisearch', strategy: 'all', total: expected.length });
    expect(answer.hits.map(({ title }) => title)).toEqual(expected);
  });

  test('filters, facets, sort and pages go by what is confirmed', async () => {
    const answer = await searchArticles(
      parseSearchParams({ q: '"iPhone 15"', sort: 'date', limit: '1', offset: '1', category: 'shuma' }),
    );
    expect(answer.hits.map(({ title }) => title)).toEqual(['iPhone 15 价格下调']);
    expect(answer.total).toBe(2);
    expect(answer.facets.category).toMatchObject([{ value: 'shuma', count: 2 }]);
    expect((await searchArticles(parseSearchParams({ q: '"iPhone 15"', from: '2026-03-02' }))).total).toBe(1);
  });

  test('a page shows what has the words where nothing has the quote, and says so; the box does not', async () => {
    const q = '"tram night"';
    expect(await searchArticles(parseSearchParams({ q }))).toMatchObject({ strategy: 'last', total: 2 });
    expect(await searchArticles(parseSearchParams({ q, view: 'box' }))).toMatchObject({ total: 0 });
  });
});

describe('in Postgres', () => {
  test.each(SPECIMENS)('%s', async (q, expected) => {
    const found = await searchQuoted(searchPostgres, parseSearchParams({ q }));
    expect(found?.strategy).toBe('all');
    const hits = await findHits(found?.ids ?? [], false);
    expect([...hits.values()].map(({ row }) => row.title).sort()).toEqual([...expected].sort());
  });
});
