import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { findArticle } from '#db/queries/article-view.ts';
import { findPictures, storePictures } from '#db/queries/pictures.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { serveBodyPictures } from '#lib/image-proxy/serve-body-pictures.ts';
import { decideArticles } from '#lib/moderation/decide-articles.ts';
import { undoDecision } from '#lib/moderation/undo-decision.ts';
import { NO_PICTURE, pictureUrl, shareUrl } from '#lib/picture-addresses/picture-url.ts';
import { type PictureServer, servePictures } from '#lib/testing/picture-server.ts';
import { respondImage } from './respond-image.ts';

const BROWSER = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8';
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3060a0' } })
    .jpeg()
    .toBuffer();

let base = '';
let server: PictureServer;
let id = '';
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'baolan-img-'));
  server = await servePictures({
    '/a.jpg': { type: 'image/jpeg', bytes: await photo(1500, 1000) },
    '/octets': { type: 'application/octet-stream', bytes: await photo(300, 200) },
    '/twice.jpg': { type: 'image/jpeg', bytes: await photo(800, 400) },
    '/page': { type: 'text/html', bytes: Buffer.from('<p>没有') },
    '/lies.png': { type: 'image/png', bytes: Buffer.from('<p>没有') },
    '/down.jpg': { status: 503 },
  });
  vi.stubEnv('FETCH_ALLOW', server.host);
  vi.stubEnv('DATA_DIR', join(base, 'data'));
  id = await importArticle();
});
afterAll(async () => {
  server.stop();
  await closeDatabase();
  await rm(base, { recursive: true });
});

async function importArticle(): Promise<string> {
  const root = join(base, 'content');
  await mkdir(root);
  await writeFile(join(root, 'own.png'), await photo(700, 700));
  const body = `<p>正文</p><p><img src="${server.url}/a.jpg"></p><p>行中<img src="${server.url}/icon.png" width="20" height="20">图</p><p><img src="./own.png" width="4" height="3"></p>`;
  const article = `---\ntitle: 港口夜航 <恢复> & 扩容\ndate: 2021-09-01 08:00:00\ncategories: [财经]\nheadimg: ${server.url}/none.jpg\n---\n${body}\n`;
  await writeFile(join(root, '港口.md'), article);
  const { articles } = await importContent({ root, list: true });
  return articles?.[0]?.id ?? '';
}

function ask(url: string, headers: Record<string, string> = { accept: BROWSER }) {
  const [, signature = '', width = '', source = ''] = /^\/img\/([^/]*)\/([^/]*)\/([^?]*)/.exec(url) ?? [];
  return respondImage(new Request(`http://localhost${url}`, { headers }), { signature, width, source });
}

const outside = (path: string) => ({ source: `${server.url}${path}`, article: id });

async function shapeOf(response: Response) {
  const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
  return { type: response.headers.get('content-type'), width, height };
}

test('a picture is answered in the encoding that suits, for good, and its state is asked for again', async () => {
  const url = pictureUrl(outside('/a.jpg'), 640);
  const response = await ask(url);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept',
    'x-content-type-options': 'nosniff',
  });
  expect(await shapeOf(response)).toEqual({ type: 'image/avif', width: 640, height: 427 });
  expect(await shapeOf(await ask(url, { accept: 'image/webp' }))).toMatchObject({ type: 'image/webp' });
  expect(await shapeOf(await ask(url, {}))).toMatchObject({ type: 'image/jpeg' });
  const again = await ask(url, { accept: BROWSER, 'if-none-match': response.headers.get('etag') ?? '' });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(server.asked.filter((path) => path === '/a.jpg')).toHaveLength(1);
});

test('asked for twice at once it is fetched once; a wrong media type does no harm', async () => {
  const urls = [320, 320, 480].map((width) => pictureUrl(outside('/twice.jpg'), width as 320));
  const answers = await Promise.all(urls.map((url) => ask(url)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(server.asked.filter((path) => path === '/twice.jpg')).toHaveLength(1);
  expect(await shapeOf(await ask(pictureUrl(outside('/octets'), 960)))).toMatchObject({ width: 300 });
});

test('an address that is not signed is refused, another width is not served', async () => {
  const url = pictureUrl(outside('/a.jpg'), 640);
  const wrong = [
    url.replace('/img/', '/img/A'),
    url.replace(/\/img\/[^/]+/, '/img/AAAAAAAAAAAAAAAAAAAAAA'),
    url.replace(/\?.*/, ''),
    url.replace(/a=.*/, 'a=abcdefgh2345'),
    url.replace(/a=.*/, "a='"),
    `/img/AAAA/640/${Buffer.from('http://127.0.0.1/').toString('base64url')}`,
    url.replace(/640\/[^?]*/, `640/${Buffer.from(`${server.url}/octets`).toString('base64url')}`),
  ];
  for (const address of wrong) expect((await ask(address)).status).toBe(403);
  for (const width of ['641', '0', '-1', '640px', '99999', 'x']) {
    const response = await ask(url.replace('/640/', `/${width}/`));
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  }
});

test.each(['/none.jpg', '/page', '/lies.png', '/down.jpg'])(
  'in the place of %s stands the headline, and it is not asked for at once again',
  async (path) => {
    const response = await ask(pictureUrl(outside(path), 640));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=300',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
    });
    expect(await response.text()).toMatch(/港口夜航 &lt;恢复&gt;.*财经<\/text>/);
    await ask(pictureUrl(outside(path), 320));
    expect(server.asked.filter((one) => one === path)).toHaveLength(1);
  },
);

test('a private address is refused, whoever signed it', async () => {
  const port = new URL(server.url).port;
  for (const source of [`http://localhost:${port}/a.jpg`, 'http://169.254.169.254/a.jpg']) {
    const response = await ask(pictureUrl({ source, article: null }, 320));
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
  }
});

test('a story without a picture has a cover, of another article none of its words', async () => {
  const cover = await ask(shareUrl({ source: NO_PICTURE, article: id }));
  expect(cover.headers.get('cache-control')).toBe('public, max-age=300');
  const blank = await ask(shareUrl({ source: NO_PICTURE, article: 'abcdefgh2345' }));
  const [own, unknown] = [Buffer.from(await cover.arrayBuffer()), Buffer.from(await blank.arrayBuffer())];
  for (const bytes of [own, unknown]) {
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  }
  expect(own.length).toBeGreaterThan(unknown.length * 1.5);
});

test('the picture for sharing is a JPEG of its shape', async () => {
  const response = await ask(shareUrl(outside('/a.jpg')));
  expect(await shapeOf(response)).toEqual({ type: 'image/jpeg', width: 1200, height: 630 });
});

test('a picture beside an article is resized too, and may change', async () => {
  const body = (await findArticle(id))?.bodyHtml ?? '';
  const source = /src="(\/media\/[^"]+)"/.exec(body)?.[1] ?? '';
  const url = pictureUrl({ source, article: id }, 320);
  expect(await shapeOf(await ask(url))).toMatchObject({ width: 320, height: 320 });
  expect((await ask(url)).headers.get('cache-control')).toMatch(/max-age=3600,/);
  await writeFile(join(base, 'content', 'own.png'), await photo(500, 250));
  expect(await shapeOf(await ask(url))).toMatchObject({ width: 320, height: 160 });
});

test('a body’s pictures are served by the portal, and keep their place once they are known', async () => {
  const article = await findArticle(id);
  if (!article) throw new Error('the article is missing');
  const source = `${server.url}/a.jpg`;
  await expect.poll(async () => (await findPictures([source])).get(source)).toMatchObject({ width: 1500 });
  const html = await serveBodyPictures(article);
  const [first = '', icon = '', own = ''] = html.match(/<img [^>]*>/g) ?? [];
  expect(html).not.toContain(`src="${server.url}`);
  expect(first).toMatch(/ srcset="\/img\/[^"]+ 480w, .+ 1920w" sizes="[^"]+"/);
  expect(first).toMatch(
    / width="1500" height="1000" style="width:min\(100%,1500px,85svh\*1\.5000\);background-color:#/,
  );
  expect(icon).toContain(' src="/img/');
  expect(icon).not.toContain('srcset');
  expect(own).toMatch(/ style="(?:aspect-ratio:4\/3|width:)/);
  expect(first).toContain('loading="lazy"');
});

test('of a picture on this machine the size is known before anybody asked for it', async () => {
  const bodyHtml =
    '<figure><img src="/demo/harbour.webp" alt=""></figure><p><img src="/demo/none.webp" alt=""></p>';
  const html = await serveBodyPictures({ id, bodyHtml, imageUrl: '/demo/harbour.webp' });
  const [lead = '', missing = ''] = html.match(/<img [^>]*>/g) ?? [];
  expect(lead).toMatch(/ width="1280" height="800" .*loading="eager" fetchpriority="high"/);
  expect(missing).not.toMatch(/ width=| srcset=/);
});

test('a card tells what is known of its picture', async () => {
  const source = `${server.url}/none.jpg`;
  expect((await findArticle(id))?.imageSize).toBeNull();
  await storePictures([{ source, width: 30, height: 20, colour: null }], [id]);
  expect((await findArticle(id))?.imageSize).toEqual({ width: 30, height: 20, colour: null });
});

test('what is kept lies in the data folder, whole', async () => {
  const files = await readdir(join(base, 'data', 'pictures'), { recursive: true });
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('the pictures of an article that was withdrawn are withdrawn with it, and come back with it', async () => {
  const url = pictureUrl(outside('/a.jpg'), 640);
  expect((await ask(url)).status).toBe(200);
  const editor = { id: 1, name: '测试编辑' };
  const made = await decideArticles({ ids: [id] }, { kind: 'withdraw', notice: '本文已撤下。' }, editor);
  await expect.poll(async () => (await ask(url)).status).toBe(410);
  expect((await ask(url)).headers.get('cache-control')).toBe('no-store');
  if (made.ok) await undoDecision(made.decisionId, editor);
  await expect.poll(async () => (await ask(url)).status).toBe(200);
});
