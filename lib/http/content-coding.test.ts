import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodeBody, isCompressible, preferredCoding } from './content-coding.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.2, gzip;q=0.9', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=mostly', 'identity'],
])('Accept-Encoding %j: %s', (header, coding) => {
  expect(preferredCoding(header)).toBe(coding);
});

test.each([
  ['text/html; charset=utf-8', true],
  ['application/rss+xml; charset=utf-8', true],
  ['application/feed+json', true],
  ['application/javascript; charset=UTF-8', true],
  ['image/svg+xml', true],
  ['text/event-stream; charset=utf-8', false],
  ['image/avif', false],
  ['', false],
])('%s: %s', (type, is) => {
  expect(isCompressible(type)).toBe(is);
});

test('a body comes back out of either coding, a small one as it is', async () => {
  const text = '新闻报栏'.repeat(500);
  const body = Buffer.from(text);
  const br = await encodeBody(body, 'br', { hash: 'a', forGood: true });
  const gzip = await encodeBody(body, 'gzip', { hash: 'a', forGood: false });
  expect([br.coding, gzip.coding]).toEqual(['br', 'gzip']);
  expect(brotliDecompressSync(br.bytes).toString()).toBe(text);
  expect(gunzipSync(gzip.bytes).toString()).toBe(text);
  expect((await encodeBody(body, 'br', { hash: 'a', forGood: true })).bytes).toBe(br.bytes);
  expect((await encodeBody(Buffer.from('短'), 'br', { hash: 'b', forGood: false })).coding).toBe('identity');
});
