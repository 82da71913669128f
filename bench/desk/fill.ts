import postgres from 'postgres';

/** What a large desk holds. */
export const SIZE = { categories: 2_000, people: 5_000, articles: 100_000 } as const;

/** Who is credited far more often than anybody else. */
export const BUSIEST_PERSON = 1;
export const SOME_CATEGORY = 205;
export const SOME_RULE = 500;

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金';
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文斌宇浩凯琳雪梅兰竹菊松柏山川河海江湖云雨风雷电春夏秋冬晨曦晓东南西北中正清明远志成林森立新民安康宁乐天泽润鸿鹏飞翔龙凤祥瑞嘉怡悦欣然若思慧雅婷诗涵语';
const SUBJECTS = '财经科技体育文化社会教育健康旅游汽车房产军事历史美食时尚游戏音乐电影国际国内地方';

/** Rows straight into Postgres, as imports and editors would have left them; the search engine gets none. */
export async function fillDesk(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await fillCategories(sql);
    await fillPeople(sql);
    await fillArticles(sql);
    await fillCredits(sql);
    await fillDecisions(sql);
    for (const table of ['categories', 'category_rules', 'people', 'sources']) {
      await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select max(id) from ${sql(table)}))`;
    }
    await sql`vacuum analyze`;
  } finally {
    await sql.end();
  }
}

/** 20 at the top, 9 below each, 10 below each of those. */
async function fillCategories(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into categories (id, parent_id, name, name_key, slug, path, lineage, position, status, created_at)
    overriding system value
    select n, above, name, name, 's' || n,
      case when above is null then 's' || n when top is null then 's' || above || '/s' || n
        else 's' || top || '/s' || above || '/s' || n end,
      array_remove(array[top, above, n], null), n % 10, case when n % 160 = 0 then 'proposed' else 'approved' end, now()
    from (
      select n, case when n > 200 then (n - 201) / 10 + 21 when n > 20 then (n - 21) / 9 + 1 end as above,
        case when n > 200 then ((n - 201) / 10) / 9 + 1 end as top,
        substr(${SUBJECTS}, n * 2 % 40 + 1, 2) || case when n > 200 then '频道' when n > 20 then '新闻' else '' end || n as name
      from generate_series(1, ${SIZE.categories}::int) n
    ) c`;
  await sql`
    insert into category_rules (id, imported_path, category_id) overriding system value
    select c.id, array(select name from categories up where up.id = any(c.lineage) order by cardinality(lineage)), c.id
    from categories c`;
}

async function fillPeople(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into people (id, name, name_key, slug, created_at) overriding system value
    select row_number() over (order by min(n)), name, name, 'p' || min(n), now() - min(n) * interval '1 hour'
    from (
      select n, case when n % 100 = 0 then twin || ' SF' || n else twin end as name
      from (
        select n, substr(${SURNAMES}, (h & 1023) % 60 + 1, 1) || substr(${GIVEN}, (h >> 10 & 1023) % 110 + 1, 1)
          || substr(${GIVEN}, (h >> 20 & 1023) % 110 + 1, 1) as twin
        from (select n, abs(hashint4(case when n % 100 = 0 then n - 1 else n end)) as h
          from generate_series(1, ${SIZE.people + 200}::int) n) hashed
      ) named
    ) people group by name order by min(n) limit ${SIZE.people}`;
}

async function fillArticles(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into sources (id, name, name_key, slug) overriding system value
    select n, '来源' || n, '来源' || n, 'q' || n from generate_series(1, 50) n`;
  await sql`
    create unlogged table made as
    select n, translate(substr(md5(n::text), 1, 12), '0189', 'ghij') as id, 201 + n % 1800 as category,
      now() - n * interval '25 minutes' as at, n % 1700 = 0 as undated, n % 400 = 0 as twin, n % 500 = 1 as hidden,
      '第 ' || n || ' 条：' || substr(${SUBJECTS}, n * 2 % 40 + 1, 2) || '报道，各地陆续公布最新安排' as title
    from generate_series(1, ${SIZE.articles}::int) n`;
  await sql`
    insert into article_imports (article_id, title, excerpt, language, published_at, source_id, category_paths,
      front_matter, body_html, body_text, removed, flags, published, reading_minutes)
    select made.id, title, title || '，详情见正文。', 'zh-Hans', case when not undated then at end, n % 50 + 1,
      jsonb_build_array(to_jsonb(r.imported_path)), jsonb_build_object('title', title),
      repeat('<p>' || title || '。</p>', 12), repeat(title || '。', 12), '[]', '[]', not hidden, 2
    from made join category_rules r on r.category_id = made.category`;
  await sql`
    insert into articles (id, title, dek, language, published_at, sort_at, source_id, category_id, reading_minutes,
      visible, duplicate_of, listed, updated_at)
    select id, title, title || '，详情见正文。', 'zh-Hans', case when not undated then made.at end,
      case when undated then 'epoch' else made.at end, n % 50 + 1, category, 2, not hidden, leader, not hidden and leader is null, made.at
    from made left join (select n as number, id as leader from made) lead on twin and number = n - 1`;
  await sql`
    insert into article_categories (category_id, article_id, sort_at, direct)
    select up, a.id, a.sort_at, up = c.id
    from articles a join categories c on c.id = a.category_id cross join unnest(c.lineage) up where a.listed`;
  await sql`
    insert into origins (article_id, path, content_hash, size, mtime_ms, encoding, raw, body_offset)
    select id, '文章/' || n || '.md', md5(id), 100, 0, 'utf-8', convert_to('---' || chr(10) || 'title: ' || title
      || chr(10) || '---' || chr(10) || repeat(title || chr(10), 12), 'UTF8'), 60
    from made`;
  await sql`
    insert into quarantine (path, folder, line, reason, detail)
    select '坏文件/' || n || '.md', '/nowhere', 2, 'front-matter-invalid', 'unexpected end' from generate_series(1, 60) n`;
}

async function fillCredits(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into credits (article_id, person_id, role, position, printed, place, confidence, status, sort_at, created_at)
    select made.id, p.id, wanted.role, wanted.position, '责任编辑：' || p.name, 'body', wanted.confidence,
      case when wanted.confidence < 0.8 then 'proposed' else 'shown' end, a.sort_at, made.at
    from made
    join articles a on a.id = made.id
    cross join lateral (values
      ('editor', 0, case when n % 9 = 0 then ${BUSIEST_PERSON} else abs(hashint4(n)) % ${SIZE.people} + 1 end, 0.95),
      ('reporter', 1, abs(hashint4(-n)) % ${SIZE.people} + 1, case when n % 800 = 0 then 0.5 else 0.9 end)
    ) wanted(role, position, person, confidence)
    join people p on p.id = wanted.person
    where wanted.role = 'editor' or made.n % 2 = 0`;
}

/** A log of small decisions, and three about 5,000 articles each. */
async function fillDecisions(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into article_decisions (article_id, title, version)
    select id, title, 1 from made where n % 200 = 7`;
  const row = (
    id: string,
    hidden: string,
  ) => `jsonb_build_object('title', null, 'dek', null, 'published_at', null,
    'hidden', ${hidden}::boolean, 'featured_position', null, 'featured_until', null, 'category_ids', null,
    'withdrawn_notice', null, 'shown_from', null, 'own_story', null, 'article_id', ${id}, 'version', 1, 'decided_at', now())`;
  await sql.unsafe(`
    insert into decisions (user_name, kind, subject, before, after, articles)
    select '编辑' || n % 7, 'article.hide', 'article:' || id,
      jsonb_build_object('rows', jsonb_build_object('article_decisions', '[]'::jsonb)),
      jsonb_build_object('rows', jsonb_build_object('article_decisions', jsonb_build_array(${row('id', 'true')}))), 1
    from made where n % 20 = 3`);
  for (const hidden of ['true', 'false', 'true']) {
    await sql.unsafe(`
      insert into decisions (user_name, kind, subject, before, after, articles)
      select '编辑', 'article.hide', 'articles:section=1', '{"rows": {"article_decisions": []}}',
        jsonb_build_object('rows', jsonb_build_object('article_decisions', jsonb_agg(${row('id', hidden)}))), 5000
      from made where n <= 5000`);
  }
}

/** An article that all three of the large decisions were about. */
export async function findSomeArticle(databaseUrl: string): Promise<string> {
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    const [row] = await sql<{ id: string }[]>`select id from made where n = 4003`;
    return row?.id ?? '';
  } finally {
    await sql.end();
  }
}
