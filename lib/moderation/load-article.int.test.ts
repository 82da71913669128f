import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { loadArticle, loadArticleName } from './load-article.ts';

const root = await mkdtemp(join(tmpdir(), 'baolan-desk-article-'));
await mkdir(join(root, '财经'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const HEAD =
  '---\r\ntitle: 港口恢复作业\r\ncategories:\r\n - 财经\r\n - 云岭\r\nauthor: 云岭\r\npublished: false\r\n---\r\n';
const BODY = '<div><p>港口今日恢复作业，船期不变。</p><style>p{color:red}</style><p>码头照常开放。</p></div>';
const CREDIT = '<p class="article-editor">责任编辑：林知远</p>';

async function importFile(bytes: string | Buffer): Promise<string> {
  await writeFile(join(root, '财经/甲.md'), bytes);
  const { articles } = await importContent({ root, list: true });
  return articles?.[0]?.id ?? '';
}

test('the imported side of an article, also of one that readers do not see', async () => {
  const id = await importFile(iconv.encode(`${HEAD}${BODY}${CREDIT}`, 'gb18030'));
  const article = await loadArticle(id);
  expect(article).toMatchObject({
    title: '港口恢复作业',
    visible: false,
    publishedAt: null,
    dateDecided: false,
    flags: ['date-missing'],
    categoryPaths: [['财经', '云岭']],
    removed: expect.arrayContaining([{ rule: 'style-block', html: '<style>p{color:red}</style>' }]),
    credits: [
      { role: 'editor', name: '林知远', printed: '责任编辑：林知远', status: 'shown', decided: false },
    ],
    versions: [],
    twins: [],
  });
  expect(article?.origin).toMatchObject({
    path: '财经/甲.md',
    folder: root,
    encoding: 'gb18030',
    withdrawn: false,
    frontMatter: { text: HEAD.replaceAll('\r\n', '\n'), cut: false },
    body: { text: `${BODY}${CREDIT}`, cut: false },
  });
  expect(await loadArticleName(id)).toEqual({ id, title: '港口恢复作业', visible: false });
});

test('a changed file leaves its earlier state, and a long body is cut', async () => {
  const long = `<p>${'港口。'.repeat(10_000)}</p>`;
  const id = await importFile(`${HEAD}${long}`);
  const article = await loadArticle(id);
  const before = iconv.encode(`${HEAD}${BODY}${CREDIT}`, 'gb18030');
  expect(article?.versions).toMatchObject([{ path: '财经/甲.md', size: before.length }]);
  expect(article?.origin?.body).toEqual({ text: long.slice(0, 20_480), length: long.length, cut: true });
});

test('near-duplicates name each other', async () => {
  const text =
    '云岭港务局今日宣布，三号泊位完成改造，自下月起恢复集装箱作业，预计年吞吐量将增加两成。'.repeat(8);
  const story = (date: string, abbrlink: string) =>
    `---\ntitle: 三号泊位恢复作业\ndate: ${date}\nabbrlink: ${abbrlink}\n---\n<p>${text}</p>\n`;
  await writeFile(join(root, '先.md'), story('2026-01-01 08:00:00', 'aa01'));
  await writeFile(join(root, '后.md'), story('2026-01-02 08:00:00', 'aa02'));
  const { articles } = await importContent({ root, list: true });
  const idOf = (path: string) => articles?.find((file) => file.path === path)?.id ?? '';
  expect((await loadArticle(idOf('先.md')))?.twins).toEqual([
    { id: idOf('后.md'), title: '三号泊位恢复作业', relation: 'this-stands-for-it' },
  ]);
  expect((await loadArticle(idOf('后.md')))?.twins).toEqual([
    { id: idOf('先.md'), title: '三号泊位恢复作业', relation: 'stands-for-this' },
  ]);
});

test.each(['aaaaaaaaaaaa', '不存在', '\0', ''])('nothing for the unknown id %j', async (id) => {
  expect(await loadArticle(id)).toBeNull();
  expect(await loadArticleName(id)).toBeNull();
});
