import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database } from '../client.ts';
import { listArticlesCrediting, listArticlesInCategory, listNewestArticles } from './article-lists.ts';

const ARTICLES = 3000;

beforeAll(async () => {
  await database().execute(sql`
    insert into categories (name, name_key, slug, path, lineage) values ('财经', '财经', 'caijing', 'caijing', '{1}')`);
  await database().execute(sql`
    insert into people (name, name_key, slug) values ('林知远', '林知远', 'lin-zhi-yuan')`);
  await database().execute(sql`
    insert into articles (id, title, language, published_at, sort_at, category_id, reading_minutes, visible, listed)
    select lpad(translate(n::text, '0189', 'abcd'), 12, 'a'), '标题' || n, 'zh-Hans', t, t, 1, 1, true, true
    from generate_series(1, ${ARTICLES}) n, lateral (select timestamptz '2026-01-01' + (n / 3) * interval '1 minute' as t) s`);
  await database().execute(sql`
    insert into article_categories select 1, id, sort_at, true from articles`);
  await database().execute(sql`
    insert into credits (article_id, person_id, role, position, printed, place, confidence, status, sort_at)
    select id, 1, role, 0, '', '', 1, 'shown', sort_at from articles, (values ('editor'), ('reporter')) r(role)`);
  await database().execute(sql`analyze`);
});
afterAll(closeDatabase);

/** What a statement read, as Postgres tells it. */
async function plan(statement: string): Promise<string> {
  const rows = await database().execute<{ 'QUERY PLAN': string }>(
    sql.raw(`explain (costs off) ${statement}`),
  );
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const AFTER = `('2026-01-01T02:00:00Z'::timestamptz, 'aaaaaaaaaaaa')`;

test.each([
  [
    'articles_newest',
    `select id from articles where listed and (sort_at, id) < ${AFTER} order by sort_at desc, id desc limit 31`,
  ],
  [
    'article_categories_newest',
    `select article_id from article_categories where category_id = 1 and (sort_at, article_id) < ${AFTER}
     order by sort_at desc, article_id desc limit 31`,
  ],
  [
    'credits_person_newest',
    `select article_id from credits where person_id = 1 and status = 'shown' and (sort_at, article_id) < ${AFTER}
     group by sort_at, article_id order by sort_at desc, article_id desc limit 31`,
  ],
])('a page deep in a list is one range of %s, without a sort', async (index, statement) => {
  const text = await plan(statement);
  expect(text).toContain(`using ${index}`);
  expect(text).toMatch(/Index Cond: .*sort_at/);
  expect(text).not.toMatch(/Sort|Filter/);
});

test.each([
  ['the site', (page: string | null) => listNewestArticles(page, 700)],
  ['a category', (page: string | null) => listArticlesInCategory(1, page, 700)],
  ['a person in two roles', (page: string | null) => listArticlesCrediting(1, page, 700)],
])('%s: page after page every article once, equal times included', async (_, list) => {
  const ids: string[] = [];
  let page: string | null = null;
  do {
    const { articles, next } = await list(page);
    ids.push(...articles.map((card) => card.id));
    page = next;
  } while (page !== null);
  expect(ids).toHaveLength(ARTICLES);
  expect(new Set(ids).size).toBe(ARTICLES);
});
