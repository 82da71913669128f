import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type FetchRules, guardedFetch } from './guarded-fetch.ts';

const RULES: FetchRules = {
  timeoutMs: 2_000,
  connectMs: 1_000,
  maxBytes: 1_000,
  accept: 'image/*',
  wants: (type) => type === 'image/png',
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A server on 127.0.0.1; gives its 'host:port'. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const ask = (address: string, allow: string[] = [], rules: Partial<FetchRules> = {}) =>
  guardedFetch(address, { ...RULES, ...rules }, { fetchAllow: allow, siteUrl: 'https://news.example' });

const refused = { ok: false, reason: 'address-refused', status: null };

test('an allowed host is asked without a Referer, cookies or compression, under our own name', async () => {
  const asked: Record<string, unknown>[] = [];
  const host = await serve((request, response) => {
    asked.push({ ...request.headers });
    response.setHeader('Content-Type', 'image/PNG; charset=binary').end('图');
  });
  const fetched = await ask(`http://${host}/图.png`, [host]);
  expect(fetched).toMatchObject({ ok: true, mediaType: 'image/png', bytes: Buffer.from('图') });
  expect(asked).toEqual([
    {
      accept: 'image/*',
      'accept-encoding': 'identity',
      'user-agent': 'Baolan/0.1 (news portal; +https://news.example)',
      host,
      connection: 'close',
    },
  ]);
});

test.each([
  'http://127.0.0.1/a.png',
  'http://localhost/a.png',
  'http://2130706433/a.png',
  'http://0x7f.1/a.png',
  'http://0/a.png',
  'http://[::1]/a.png',
  'http://[::ffff:127.0.0.1]/a.png',
  'http://[64:ff9b::7f00:1]/a.png',
  'http://169.254.169.254/latest/meta-data/',
  'http://1.1.1.1:8080/a.png',
  'https://1.1.1.1:80/a.png',
  'http://user:word@1.1.1.1/a.png',
  'file:///etc/passwd',
  'ftp://1.1.1.1/a.png',
  'data:image/png;base64,AAAA',
  '/demo/a.webp',
  '',
])('%s is refused', async (address) => {
  expect(await ask(address)).toEqual(refused);
});

test('a host that is allowed on one port is refused on another', async () => {
  const [own, other] = [await serve((_, response) => response.end()), await serve((_, r) => r.end())];
  expect(await ask(`http://${other}/`, [own])).toEqual(refused);
});

test('a name is refused where it leads to a private address, and never asked for twice', async () => {
  const answers = [[{ address: '10.0.0.1', family: 4 }], [{ address: '1.1.1.1', family: 4 }]];
  let asked = 0;
  const resolve = async () => answers[asked++] ?? [];
  const guard = { fetchAllow: [], siteUrl: null, resolve };
  expect(await guardedFetch('http://news.example/a.png', RULES, guard)).toEqual(refused);
  expect(asked).toBe(1);
});

test('the connection goes to the address that was looked at, not to what the name means later', async () => {
  const host = await serve((request, response) => {
    response.setHeader('Content-Type', 'image/png').end(request.headers.host);
  });
  const port = host.split(':')[1];
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    return [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
  };
  const guard = { fetchAllow: [`rebound.example:${port}`], siteUrl: null, resolve };
  const fetched = await guardedFetch(`http://rebound.example:${port}/`, RULES, guard);
  expect(fetched).toMatchObject({ ok: true, bytes: Buffer.from(`rebound.example:${port}`) });
  expect(asked).toBe(1);
});

test('a name nobody knows', async () => {
  const resolve = async () => Promise.reject(new Error('ENOTFOUND'));
  const guard = { fetchAllow: [], siteUrl: null, resolve };
  expect(await guardedFetch('http://nowhere.example/', RULES, guard)).toMatchObject({
    reason: 'no-such-host',
  });
});

test('every redirect is looked at again', async () => {
  const inner = await serve((_, response) => response.setHeader('Content-Type', 'image/png').end('x'));
  const outer = await serve((_, response) => response.writeHead(302, { Location: `http://${inner}/` }).end());
  expect(await ask(`http://${outer}/`, [outer])).toEqual(refused);
  expect(await ask(`http://${outer}/`, [outer, inner])).toMatchObject({ ok: true });
});

test('redirects end after three', async () => {
  const host = await serve((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left > 0) response.writeHead(301, { Location: String(left - 1) }).end();
    else response.setHeader('Content-Type', 'image/png').end('x');
  });
  expect(await ask(`http://${host}/3`, [host])).toMatchObject({ ok: true, url: `http://${host}/0` });
  expect(await ask(`http://${host}/4`, [host])).toMatchObject({ reason: 'too-many-redirects' });
});

test('another status, type or coding is told apart', async () => {
  const host = await serve(({ url }, response) => {
    if (url === '/404') response.writeHead(404).end();
    else if (url === '/html') response.setHeader('Content-Type', 'text/html').end('<p>');
    else response.writeHead(200, { 'Content-Type': 'image/png', 'Content-Encoding': 'gzip' }).end('x');
  });
  expect(await ask(`http://${host}/404`, [host])).toMatchObject({ reason: 'status', status: 404 });
  expect(await ask(`http://${host}/html`, [host])).toMatchObject({ reason: 'wrong-type' });
  expect(await ask(`http://${host}/gzip`, [host])).toMatchObject({ reason: 'wrong-type' });
});

test('a body is cut off where it grows too large, announced or endless', async () => {
  let closed = false;
  const host = await serve(({ url }, response) => {
    response.setHeader('Content-Type', 'image/png');
    if (url === '/announced') return void response.setHeader('Content-Length', 5_000).write('x');
    const timer = setInterval(() => response.write('x'.repeat(500)), 5);
    response.on('close', () => {
      clearInterval(timer);
      closed = true;
    });
  });
  expect(await ask(`http://${host}/announced`, [host])).toMatchObject({ reason: 'too-large' });
  expect(await ask(`http://${host}/endless`, [host])).toMatchObject({ reason: 'too-large' });
  await expect.poll(() => closed).toBe(true);
});

test('a server that dawdles, before its headers or within its body, is left', async () => {
  const host = await serve(({ url }, response) => {
    if (url === '/mute') return;
    response.setHeader('Content-Type', 'image/png').write('x');
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  });
  for (const path of ['mute', 'drops']) {
    const begin = performance.now();
    expect(await ask(`http://${host}/${path}`, [host], { timeoutMs: 200 })).toMatchObject({
      reason: 'timeout',
    });
    expect(performance.now() - begin).toBeLessThan(1_000);
  }
});

test('a connection that breaks', async () => {
  const host = await serve((request, response) => {
    if (request.url === '/at-once') return void request.socket.destroy();
    response.writeHead(200, { 'Content-Type': 'image/png', 'Content-Length': 900 });
    response.write('x', () => request.socket.destroy());
  });
  for (const path of ['at-once', 'half-way']) {
    expect(await ask(`http://${host}/${path}`, [host])).toMatchObject({ reason: 'connection-failed' });
  }
});
