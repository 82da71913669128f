import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '../client.ts';
import { countByDay, countByMonth, listDay } from './archive.ts';
import { findNeighbours } from './neighbours.ts';

/** Ids of 12 characters that tell what they are. */
const id = (name: string) => name.padEnd(12, 'a');

async function insert(name: string, at: string, { listed = true } = {}): Promise<void> {
  await database().execute(sql`
    insert into articles (id, title, language, published_at, sort_at, reading_minutes, visible, listed)
    values (${id(name)}, ${`标题${name}`}, 'zh-Hans', ${at}::timestamptz, ${at}::timestamptz, 1, true, ${listed})`);
}

async function file(category: number, ...names: string[]): Promise<void> {
  for (const name of names) {
    await database().execute(sql`
      insert into article_categories select ${category}, id, sort_at, true from articles where id = ${id(name)}`);
  }
}

beforeAll(async () => {
  await database().execute(sql`
    insert into categories (name, name_key, slug, path, lineage) values
      ('财经', '财经', 'caijing', 'caijing', '{1}'), ('体育', '体育', 'tiyu', 'tiyu', '{2}')`);
  await insert('b', '2026-10-31T15:59:59Z'); // the last second of October in Beijing
  await insert('c', '2026-10-31T16:00:00Z');
  await insert('d', '2026-11-03T02:00:00Z');
  await insert('e', '2026-11-03T02:00:00Z');
  await insert('f', '2026-11-03T16:00:00Z');
  await insert('g', '2026-11-03T03:00:00Z', { listed: false });
  await insert('h', '1970-01-01T00:00:00Z'); // where undated ones stand
  await file(1, 'b', 'c', 'd', 'e');
  await file(2, 'f');
});
afterAll(closeDatabase);

describe('the archive', () => {
  it('counts by months and days of Beijing what is listed and dated', async () => {
    expect(await countByMonth()).toEqual([
      { period: '2026-11', count: 4 },
      { period: '2026-10', count: 1 },
    ]);
    expect(await countByDay('2026-11')).toEqual([
      { period: '2026-11-01', count: 1 },
      { period: '2026-11-03', count: 2 },
      { period: '2026-11-04', count: 1 },
    ]);
    expect(await countByDay('2026-12')).toEqual([]);
  });

  it('lists a day page by page and knows the nearest days that have any', async () => {
    const first = await listDay('2026-11-03', null, 1);
    expect(first).toMatchObject({ count: 2, earlier: '2026-11-01', later: '2026-11-04' });
    const second = await listDay('2026-11-03', first.next, 1);
    expect([...first.articles, ...second.articles].map((card) => card.id)).toEqual([id('e'), id('d')]);
    expect(second.next).toBeNull();
  });

  it('leads on from an empty day, and nowhere beyond the first and the last', async () => {
    const empty = await listDay('2026-11-02', null, 10);
    expect(empty).toMatchObject({ count: 0, articles: [], earlier: '2026-11-01', later: '2026-11-03' });
    expect(await listDay('2026-10-31', null, 10)).toMatchObject({ earlier: null, later: '2026-11-01' });
    expect(await listDay('2026-11-04', null, 10)).toMatchObject({ earlier: '2026-11-03', later: null });
  });

  it('reads a range of the index', async () => {
    await database().execute(sql`
      insert into articles (id, title, language, published_at, sort_at, reading_minutes, visible, listed)
      select lpad(translate(n::text, '0189', 'zyxw'), 12, 'z'), 't', 'zh-Hans', t, t, 1, true, true
      from generate_series(1, 5000) n, lateral (select timestamptz '2020-01-01' + n * interval '1 hour' as t) s`);
    await database().execute(sql`vacuum analyze articles`);
    const rows = await database().execute<{ 'QUERY PLAN': string }>(sql`
      explain (costs off) select date_trunc('day', sort_at at time zone 'Asia/Shanghai') as day, count(*)
      from articles where listed and sort_at >= '2020-03-01' and sort_at < '2020-04-01' group by 1`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('Index Only Scan using articles_newest');
  });
});

describe('findNeighbours', () => {
  it('gives the articles before and after in the section, equal times by their ids', async () => {
    expect(await findNeighbours(1, id('d'))).toEqual({
      newer: { id: id('e'), title: '标题e', language: 'zh-Hans' },
      older: { id: id('c'), title: '标题c', language: 'zh-Hans' },
    });
    expect(await findNeighbours(1, id('e'))).toMatchObject({ newer: null, older: { id: id('d') } });
    expect(await findNeighbours(1, id('b'))).toMatchObject({ newer: { id: id('c') }, older: null });
  });

  it('gives nothing where it is alone, or is no article', async () => {
    expect(await findNeighbours(2, id('f'))).toEqual({ newer: null, older: null });
    expect(await findNeighbours(1, id('x'))).toEqual({ newer: null, older: null });
  });
});
