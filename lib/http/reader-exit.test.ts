import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { HeldResponse } from './held-response.ts';
import { keepPages } from './kept-pages.ts';
import { exitFor, type Handler } from './reader-exit.ts';

const PAGE = `<html><head><script src="/_next/a.js"></script></head><body><main>${'新闻'.repeat(900)}</main></body></html>`;
const PLAIN = PAGE.replace(/<script.*<\/script>/, '');

let changes = 0;
let stop: () => void = () => undefined;
afterEach(() => stop());

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Serves what `handle` makes behind the exit; gives a way to ask it. */
async function serve(handle: Handler, { isAway = false, notice = null as string | null } = {}) {
  const server = createServer(
    { ServerResponse: HeldResponse },
    exitFor(handle, {
      siteName: '报栏',
      isDatabaseAway: async () => isAway,
      pages: keepPages(() => changes),
      readPage: async (path) => notice && `${path} ${notice}`,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => server.close();
  const { port } = server.address() as AddressInfo;
  return (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      request({ port, path, method, headers, agent: false }, async (response) => {
        const chunks = await response.toArray();
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      })
        .on('error', reject)
        .end();
    });
}

/** Answers as Next does: headers first, then in pieces. */
const handlePage: Handler = async (_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Vary', 'rsc, next-router-state-tree');
  response.setHeader('Cache-Control', 'private, no-cache, no-store');
  response.setHeader('x-nextjs-stale-time', '300');
  response.setHeader('Content-Security-Policy', "default-src 'self'; script-src 'self' 'unsafe-inline'");
  response.flushHeaders();
  response.write(PAGE.slice(0, 30));
  response.write(Buffer.from(PAGE.slice(30)));
  response.end();
};

test('a page leaves without the framework, kept by its tag, the same for everybody', async () => {
  const ask = await serve(handlePage);
  const { status, headers, body } = await ask('/a/abcdefghij23', { Cookie: 'session=1', RSC: '1' });
  expect(status).toBe(200);
  expect(body.toString()).toBe(PLAIN);
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'Accept-Encoding',
    'content-length': String(Buffer.byteLength(PLAIN)),
    'content-security-policy': "default-src 'self'; script-src 'self' 'inline-speculation-rules'",
  });
  expect(headers).not.toHaveProperty('x-nextjs-stale-time');
  const again = await ask('/a/abcdefghij23', {
    'If-None-Match': `"other", ${headers.etag?.replace('W/', '')}`,
    'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT',
  });
  expect(again.status).toBe(304);
  expect(again.headers.etag).toBe(headers.etag);
  expect(again.body).toHaveLength(0);
});

test('compressed it has the same tag; its head alone is that of the whole', async () => {
  const ask = await serve(handlePage);
  const plain = await ask('/');
  const { headers, body } = await ask('/', { 'Accept-Encoding': 'gzip, br' });
  expect(headers).toMatchObject({ 'content-encoding': 'br', etag: plain.headers.etag });
  expect(brotliDecompressSync(body).toString()).toBe(PLAIN);
  const head = await ask('/', { 'Accept-Encoding': 'gzip, br' }, 'HEAD');
  expect({ ...head.headers, date: '' }).toEqual({ ...headers, date: '' });
  expect(head.body).toHaveLength(0);
});

test('the head of what is no page says no length of a body that it has not', async () => {
  const ask = await serve(async (asked, response) => {
    response.setHeader('Content-Type', 'application/rss+xml');
    response.setHeader('ETag', '"1"');
    response.end(asked.method === 'HEAD' ? undefined : '<rss/>');
  });
  const { status, headers, body } = await ask('/feed.xml', { 'Accept-Encoding': 'br' }, 'HEAD');
  expect(status).toBe(200);
  expect(headers).toMatchObject({ etag: '"1"', 'content-type': 'application/rss+xml' });
  expect(headers).not.toHaveProperty('content-length');
  expect(body).toHaveLength(0);
});

test('what varies by the types that a client takes goes on saying so; an address in disguise is the desk’s', async () => {
  const ask = await serve(async (_request, response) => {
    response.setHeader('Content-Type', 'image/svg+xml');
    response.setHeader('Vary', 'Accept');
    response.end('<svg/>');
  });
  expect((await ask('/img/a/640/b')).headers.vary).toBe('Accept, Accept-Encoding');
  expect((await ask('/%64esk/articles')).headers.vary).toBe('Accept');
});

test('the desk and the API pass by, as they come', async () => {
  const ask = await serve(async (request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'X-Rsc': String(request.headers.rsc) });
    response.write('<script>desk()</script>');
    response.end();
  });
  const { headers, body } = await ask('/desk/articles', { RSC: '1' });
  expect(headers).toMatchObject({ 'x-rsc': '1', 'transfer-encoding': 'chunked' });
  expect(body.toString()).toBe('<script>desk()</script>');
  expect((await ask('/api/search?q=1')).body.toString()).toContain('desk()');
  expect((await ask('/desktop')).body.toString()).toBe('');
});

test.each([
  ['/events', 'text/event-stream', true],
  ['/img/x', 'image/webp', true],
  ['/feed.xml', 'application/rss+xml', false],
])('%s, %s: sent as it comes: %s', async (path, type, isSent) => {
  let sent = false;
  const ask = await serve(async (_request, response) => {
    response.setHeader('Content-Type', type);
    response.write('data: 1\n\n');
    sent = response.headersSent;
    response.end();
  });
  expect((await ask(path)).body.toString()).toBe('data: 1\n\n');
  expect(sent).toBe(isSent);
});

test('a page is rendered once for all until something changes; a search for each', async () => {
  let rendered = 0;
  const ask = await serve(async (request, response) => {
    rendered++;
    await handlePage(request, response);
  });
  const first = await ask('/a/abcdefghij23', { Host: 'news.example' });
  const head = await ask('/a/abcdefghij23', { Host: 'news.example' }, 'HEAD');
  expect(rendered).toBe(1);
  expect({ ...head.headers, date: '' }).toEqual({ ...first.headers, date: '' });
  await Promise.all([1, 2, 3].map(() => ask('/a/abcdefghij23?page=2', { Host: 'news.example' })));
  expect(rendered).toBe(2);
  changes++;
  await ask('/a/abcdefghij23', { Host: 'news.example' });
  expect(rendered).toBe(3);
  for (const path of ['/search', '/en/search?q=1', '/en/search?q=1']) await ask(path);
  expect(rendered).toBe(6);
});

test('a page that failed says so itself: 503 where Postgres is away, else 500', async () => {
  const broken: Handler = async (_request, response) => {
    response.writeHead(500, 'Broken', { 'Content-Type': 'text/html' });
    response.end('<html id="__next_error__"></html>');
  };
  const away = await (await serve(broken, { isAway: true }))('/');
  expect(away.status).toBe(503);
  expect(away.headers).toMatchObject({ 'retry-after': '10', 'cache-control': 'no-store' });
  expect(away.body.toString()).toContain('报栏正在整理');
  stop();
  const ask = await serve(broken);
  const fault = await ask('/');
  expect(fault.status).toBe(500);
  expect(fault.body.toString()).toContain('页面暂时打不开');
  expect((await ask('/feed.xml')).body.toString()).toBe('<html id="__next_error__"></html>');
});

test('an address that nobody can read is 400 before anything is asked', async () => {
  const ask = await serve(async () => {
    throw new Error('asked');
  });
  const { status, body } = await ask('/a/%E0%A4');
  expect(status).toBe(400);
  expect(body.toString()).toContain('这个地址读不懂');
});

test('a page with nothing in it gets the notice of its language', async () => {
  const handle: Handler = async (_request, response) => {
    response.statusCode = 404;
    response.setHeader('Content-Type', 'text/html');
    response.end('<html id="__next_error__"><body></body></html>');
  };
  const ask = await serve(handle, { notice: '<main>没有这一页</main>' });
  const { status, headers, body } = await ask('/zh-tw/a/aaaaaaaaaaaa');
  expect(status).toBe(404);
  expect(headers).not.toHaveProperty('etag');
  expect(body.toString()).toBe('/zh-tw/missing <main>没有这一页</main>');
});

test('what grows too large goes out as it comes, whole', async () => {
  const piece = '长'.repeat(1024 * 1024);
  const ask = await serve(async (_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    for (let at = 0; at < 4; at++) response.write(piece);
    response.end();
  });
  const { body, headers } = await ask('/');
  expect(body.toString()).toBe(piece.repeat(4));
  expect(headers).not.toHaveProperty('etag');
});
