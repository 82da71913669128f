import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { findArticle } from '#db/queries/article-view.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { respondPicture } from './respond-picture.ts';

const base = await mkdtemp(join(tmpdir(), 'baolan-media-'));
const site = join(base, '博客');
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

const FILES: Record<string, string | Buffer> = {
  '_config.yml':
    'url: https://notes.example/blog\nroot: /blog/\npermalink: :title/\npost_asset_folder: true\n',
  'secret.png': PNG,
  'source/images/港 口.png': PNG,
  'source/images/a.svg': SVG,
  'source/images/a.html.txt': 'x',
  'source/_posts/游记.md':
    '---\ntitle: 游记\ndate: 2026-01-02\ncover: /blog/images/a.svg\n---\n第一行\n第二行\n\n{% asset_img "p 1.png" 港口 %}\n\n![港](../images/%E6%B8%AF%20%E5%8F%A3.png)\n\n![没有](./none.png)\n',
  'source/_posts/游记/p 1.png': PNG,
};

async function write(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), content);
}

let id = '';
beforeAll(async () => {
  for (const [path, content] of Object.entries(FILES)) await write(path, content);
  await symlink(join(site, 'secret.png'), join(site, 'source/images/out.png'));
  id = await importSite(site);
});
afterAll(async () => {
  await closeDatabase();
  await rm(base, { recursive: true });
});

async function importSite(root: string): Promise<string> {
  const { articles } = await importContent({ root, list: true });
  return articles?.find(({ path }) => path.endsWith('游记.md'))?.id ?? '';
}

const ask = (path: string, init?: RequestInit) =>
  respondPicture(new Request(`http://localhost${path}`, init));
const KEY = '/media/notes.example-blog';
const PICTURE = `${KEY}/images/%E6%B8%AF%20%E5%8F%A3.png`;

test('an article’s pictures have the address at which they are served', async () => {
  const article = await findArticle(id);
  expect(article?.imageUrl).toBe(`${KEY}/images/a.svg`);
  const shown = [...(article?.bodyHtml ?? '').matchAll(/<img src="([^"]*)"/g)].map(([, src = '']) => src);
  expect(shown).toEqual([`${KEY}/_posts/%E6%B8%B8%E8%AE%B0/p%201.png`, PICTURE]);
  expect(article?.bodyHtml).toContain('第一行<br />第二行');
  for (const src of shown) {
    const response = await ask(src);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
  }
  expect(await readTable('article_imports')).toContain('none.png');
});

test('a picture is sent with what browsers need to keep it, and its state is asked for again', async () => {
  const { headers } = await ask(PICTURE);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'image/png',
    'content-length': String(PNG.length),
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringMatching(/^public, max-age=\d+/),
  });
  const [etag, changed] = [headers.get('etag') ?? '', headers.get('last-modified') ?? ''];
  const conditions: [string, string][] = [
    ['if-none-match', etag],
    ['if-modified-since', changed],
  ];
  for (const condition of conditions) {
    const response = await ask(PICTURE, { headers: [condition] });
    expect([response.status, await response.text()]).toEqual([304, '']);
  }
  expect((await ask(PICTURE, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  const head = await ask(PICTURE, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), head.body]).toEqual([200, '8', null]);
});

test('a drawing is a document in which nothing runs', async () => {
  const { headers } = await ask(`${KEY}/images/a.svg`);
  expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
});

test.each([
  `${KEY}/images/none.png`,
  `${KEY}/images/out.png`,
  `${KEY}/images/a.html.txt`,
  `${KEY}/..%2fsecret.png`,
  `${KEY}/images/..%5c..%5csecret.png`,
  `${KEY}/%2e%2e%2fsecret.png`,
  `${KEY}/%252e%252e/secret.png`,
  `${KEY}/secret.png`,
  `${KEY}/images/a.svg%00`,
  '/media/local/images/a.svg',
  '/media/',
])('%s is not found', async (path) => {
  const response = await ask(path);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
});

test('a picture that comes later is there when its article changes', async () => {
  await write('source/_posts/游记/none.png', PNG);
  await write('source/_posts/游记.md', `${FILES['source/_posts/游记.md']}\n后记。\n`);
  await importSite(site);
  expect((await findArticle(id))?.bodyHtml).toContain(`${KEY}/_posts/%E6%B8%B8%E8%AE%B0/none.png`);
});

test('of one part of a site imported alone, from another place, the addresses are the same', async () => {
  const other = join(base, 'elsewhere');
  await rename(site, other);
  expect((await ask(PICTURE)).status).toBe(404);
  await importSite(join(other, 'source/_posts'));
  expect((await ask(PICTURE)).status).toBe(200);
  expect(await readTable('article_imports')).toContain(PICTURE);
});
