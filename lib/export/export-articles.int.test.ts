import { cp, mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { closeDatabase, database } from '#db/client.ts';
import { articleImports, origins } from '#db/import-schema.ts';
import { showArticles } from '#db/queries/show-articles.ts';
import { articleDecisions, articles, categories, categoryRules, credits, people } from '#db/schema.ts';
import { adoptServices, config, requireNextauthSecret } from '#lib/config.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { createTestDatabase } from '#lib/testing/test-database.ts';
import { exportArticles } from './export-articles.ts';
import { FILES, PROSE, readTree, TRADITIONAL, writeFiles } from './specimen-files.ts';

const base = await mkdtemp(join(tmpdir(), 'baolan-export-'));
const source = join(base, '来');
const drop: (() => Promise<void>)[] = [];
afterAll(async () => {
  await closeDatabase();
  for (const dropDatabase of drop) await dropDatabase();
  await rm(base, { recursive: true });
});

/** From here on everything works on an empty database. */
async function onFreshDatabase(): Promise<void> {
  await closeDatabase();
  const fresh = await createTestDatabase(inject('templateUrl'));
  drop.push(fresh.drop);
  const { meiliUrl, meiliKey } = config();
  const nextauthSecret = requireNextauthSecret(config());
  adoptServices({ databaseUrl: fresh.url, meiliUrl, meiliKey, nextauthSecret });
}

async function articleOf(path: string): Promise<string> {
  const rows = await database().select({ id: origins.articleId, path: origins.path }).from(origins);
  return rows.find((row) => row.path === path)?.id ?? '';
}

async function show(id: string): Promise<void> {
  await database().transaction((tx) => showArticles(tx, [id]));
}

beforeAll(async () => {
  await writeFiles(source, FILES);
  await utimes(join(source, '标记.md'), 1_600_000_000.123, 1_600_000_000.123);
  const summary = await importContent({ root: source });
  expect(summary).toMatchObject({ created: Object.keys(FILES).length, quarantined: 0 });
});

test('what no editor touched comes out byte for byte, with its time', async () => {
  const out = join(base, '出');
  const done: number[] = [];
  const summary = await exportArticles(out, { onProgress: (count) => done.push(count) });
  const count = Object.keys(FILES).length;
  expect(summary).toMatchObject({ written: count, unchanged: 0, curated: 0, reencoded: 0, extra: 0 });
  expect(summary).toMatchObject({ withdrawn: 0, errors: [] });
  expect(done.at(-1)).toBe(count);
  expect(await readTree(out)).toEqual(await readTree(source));
  for (const path of Object.keys(FILES)) {
    const [was, is] = await Promise.all([stat(join(source, path)), stat(join(out, path))]);
    expect([path, Math.floor(is.mtimeMs)]).toEqual([path, Math.floor(was.mtimeMs)]);
  }
});

test('a second export writes nothing, and leaves what is not its own', async () => {
  const out = join(base, '出');
  await writeFiles(out, { '别的.md': '别的', '_config.yml': 'title: 报栏' });
  const summary = await exportArticles(out);
  expect(summary).toMatchObject({ written: 0, unchanged: Object.keys(FILES).length, extra: 1 });
  expect(await readFile(join(out, '别的.md'), 'utf8')).toBe('别的');
  await Promise.all(['别的.md', '_config.yml'].map((name) => rm(join(out, name))));
});

const TABLES = ['articles', 'article_imports', 'credits', 'article_categories', 'search_outbox'];

test('imported into the same database, the export changes nothing', async () => {
  const before = await Promise.all(TABLES.map(readTable));
  const summary = await importContent({ root: join(base, '出') });
  expect(summary).toMatchObject({ created: 0, updated: 0, quarantined: 0 });
  expect(summary.unchanged).toBe(summary.seen);
  expect(await Promise.all(TABLES.map(readTable))).toEqual(before);
});

test('what cannot be written, or not as decided, is told, and the rest is written', async () => {
  const out = join(base, '出');
  const [row] = await database().select().from(origins);
  if (!row) throw new Error('no origin');
  const { id: _id, ...values } = row;
  const unreadable = { ...values, path: '坏.md', raw: Buffer.from('正文') };
  await database()
    .insert(origins)
    .values([{ ...values, path: '../外.md' }, unreadable]);
  await decide(row.path, { title: '新' });
  const summary = await exportArticles(out);
  expect(summary.errors).toEqual([
    { path: '坏.md', reason: expect.stringContaining('as it came in, without what editors decided') },
    { path: '../外.md', reason: 'The path leads out of the folder.' },
  ]);
  expect(await readFile(join(out, '坏.md'), 'utf8')).toBe('正文');
  expect(await readdir(base)).toEqual(['出', '来']);
  await database()
    .insert(origins)
    .values({ ...values, path: '_drafts/稿.md' });
  await decide(row.path, { hidden: false });
  expect((await exportArticles(out)).errors).toContainEqual({
    path: '_drafts/稿.md',
    reason: expect.stringContaining('its place keeps it hidden'),
  });
  await rm(out, { recursive: true });
  await onFreshDatabase();
});

test('imported into a fresh database, it gives the same articles', async () => {
  await importContent({ root: source });
  await exportArticles(join(base, '出'));
  const before = await shown();
  expect(before).toHaveLength(Object.keys(FILES).length);
  await onFreshDatabase();
  await importContent({ root: join(base, '出') });
  expect(await shown()).toEqual(before);
});

/** What readers see of every article, without what is this database's own. */
async function shown() {
  const imports = new Map(
    (await database().select().from(articleImports)).map((row) => [row.articleId, row]),
  );
  const names = new Map((await database().select().from(people)).map((row) => [row.id, row.name]));
  const credited = (await database().select().from(credits)).filter((row) => row.status === 'shown');
  const rows = await database().select().from(articles);
  const list = rows.map(({ id, title, dek, publishedAt, visible }) => {
    const own = credited.filter((row) => row.articleId === id).sort((a, b) => a.position - b.position);
    const by = own.map((row) => [row.role, names.get(row.personId)]);
    return { id, title, dek, publishedAt, visible, by, paths: imports.get(id)?.categoryPaths };
  });
  return list.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The imported paths become those that editors chose; where they lead stays the same. */
async function shownWithoutPaths() {
  return (await shown()).map(({ paths: _paths, ...row }) => row);
}

type Decided = Partial<typeof articleDecisions.$inferInsert>;

async function decide(path: string, decided: Decided): Promise<void> {
  const articleId = await articleOf(path);
  const values = { articleId, ...decided };
  await database()
    .insert(articleDecisions)
    .values(values)
    .onConflictDoUpdate({ target: articleDecisions.articleId, set: values });
  await show(articleId);
}

/** Exports into a new folder, and gives what differs from the files that came in, decoded by `encoding`. */
async function differences(): Promise<Record<string, string>> {
  const out = await mkdtemp(join(base, '异-'));
  await exportArticles(out);
  const [was, is] = [await readTree(source), await readTree(out)];
  expect(Object.keys(is)).toEqual(Object.keys(was));
  const changed = Object.entries(is).filter(([path, bytes]) => bytes !== was[path]);
  return Object.fromEntries(changed.map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1').toString()]));
}

const original = (path: string) => String(FILES[path]);

test('a decision on title, dek, date and showing changes their keys alone', async () => {
  await decide('财经/港口.md', { title: '码头：开港', dek: '十万吨。', publishedAt: new Date(0) });
  await decide('财经/回车 100%.md', { hidden: true });
  await decide('json.md', { title: '新"杰森"' });
  await decide('标记.md', { title: '标记' });
  expect(await differences()).toEqual({
    '财经/港口.md': original('财经/港口.md')
      .replace("'港口：扩建'", '码头：开港')
      .replace('2021-09-29 14:07:41', "'1970-01-01T00:00:00Z'")
      .replace(']}\n---', ']}\ndescription: 十万吨。\n---'),
    '财经/回车 100%.md': original('财经/回车 100%.md').replace('今日\r\n', '今日\r\npublished: false\r\n'),
    'json.md': original('json.md').replace('"杰森"', '"新\\"杰森\\""'),
  });
});

test('a draft that an editor shows is no draft any more', async () => {
  await decide('空行.markdown', { hidden: false });
  const changed = await differences();
  expect(changed['空行.markdown']).toBe(original('空行.markdown').replace('published: false\n', ''));
  await decide('空行.markdown', { hidden: null });
});

test('places that the desk chose and a notice are written too', async () => {
  const rows: { id: number; name: string }[] = JSON.parse(await readTable('categories'));
  const place = rows.at(-1);
  await decide('标记.md', { categoryIds: [place?.id ?? 0], withdrawnNotice: '有误' });
  const changed = (await differences())['标记.md'];
  expect(changed).toContain('published: false\n');
  expect(changed).toContain('withdrawn: 有误\n');
  expect(changed).toContain(place?.name);
  await decide('标记.md', { categoryIds: null, withdrawnNotice: null });
});

test('GB18030 and Big5 stay; a character that Big5 lacks makes the file UTF-8', async () => {
  await decide('国标.md', { title: '国家标准😀' });
  await decide('大五.md', { title: '大五碼𠀀' });
  const out = join(base, '码');
  expect(await exportArticles(out)).toMatchObject({ curated: 5, reencoded: 1 });
  const gb = iconv.encode(`---\ntitle: 国家标准😀\ndate: 2021-09-13\n---\n${PROSE}\n`, 'gb18030');
  expect(await readFile(join(out, '国标.md'))).toEqual(gb);
  expect(await readFile(join(out, '大五.md'), 'utf8')).toBe(`---\ntitle: 大五碼𠀀\n---\n${TRADITIONAL}\n`);
});

async function pointRule(importedPath: string[], name: string): Promise<void> {
  const rows = await database().select().from(categories);
  const target = rows.find((row) => row.name === name);
  const values = { importedPath, categoryId: target?.id ?? 0, decidedAt: new Date() };
  await database()
    .insert(categoryRules)
    .values(values)
    .onConflictDoUpdate({ target: categoryRules.importedPath, set: values });
}

test('a rule that an editor pointed elsewhere changes the categories', async () => {
  await pointRule(['今日'], '要闻');
  await pointRule(['财经', '晨岚'], '晨岚'); // decided, but for what came in
  const changed = await differences();
  const hidden = original('财经/回车 100%.md').replace('今日\r\n', '今日\r\npublished: false\r\n');
  const from = 'categories:\r\n- [财经, 要闻]\r\n- 今日\r\n';
  const to = 'categories:\r\n  - 财经\r\n  - 要闻\r\n';
  expect(changed['财经/回车 100%.md']).toBe(hidden.replace(from, to));
  expect(changed['财经/港口.md']).toContain('categories: \n - 财经\n - 晨岚\n');
});

test('a decided credit writes all that are shown, in order', async () => {
  const articleId = await articleOf('财经/港口.md');
  const before = await database().select().from(credits);
  const editor = before.find((row) => row.articleId === articleId && row.role === 'editor');
  const [added] = await database()
    .insert(people)
    .values({ name: '林知远', nameKey: '林知远', slug: 'lin-zhiyuan' })
    .returning();
  const row = {
    articleId,
    role: 'reporter' as const,
    position: 9,
    printed: '',
    place: 'desk',
    confidence: 1,
  };
  await database()
    .insert(credits)
    .values([
      { ...row, personId: added?.id ?? 0, status: 'shown', decidedAt: new Date(), sortAt: new Date(0) },
      {
        ...row,
        role: 'author',
        personId: added?.id ?? 0,
        status: 'rejected',
        decidedAt: new Date(),
        sortAt: new Date(0),
      },
    ]);
  expect(editor?.status).toBe('shown');
  const written = 'credits:\n  - role: editor\n    name: 张亚楠\n  - role: reporter\n    name: 林知远\n---\n';
  expect((await differences())['财经/港口.md']).toContain(`description: 十万吨。\n${written}`);
});

test('export, import and export again come to rest', async () => {
  const first = join(base, '一');
  await exportArticles(first);
  const before = await shownWithoutPaths();
  const again = await importContent({ root: first });
  expect(again).toMatchObject({ created: 0, updated: 5, quarantined: 0 });
  expect(await shownWithoutPaths()).toEqual(before);
  const second = join(base, '二');
  expect(await exportArticles(second)).toMatchObject({ curated: 0 });
  expect(await readTree(second)).toEqual(await readTree(first));
  expect(await importContent({ root: second })).toMatchObject({ created: 0, updated: 0 });

  await onFreshDatabase();
  await importContent({ root: first });
  const third = join(base, '三');
  expect(await exportArticles(third)).toMatchObject({ curated: 0 });
  expect(await readTree(third)).toEqual(await readTree(first));
  expect(await shownWithoutPaths()).toEqual(before);
});

test('a withdrawn file is left out and counted', async () => {
  const folder = join(base, '少');
  await cp(join(base, '三'), folder, { recursive: true });
  await importContent({ root: folder });
  await rm(join(folder, '标记.md'));
  await importContent({ root: folder, prune: true });
  const out = join(base, '四');
  expect(await exportArticles(out)).toMatchObject({ withdrawn: 1, written: Object.keys(FILES).length - 1 });
  expect(await readTree(out)).toEqual(await readTree(folder));
});
