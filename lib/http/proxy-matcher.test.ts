import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server';
import { expect, test } from 'vitest';

// The matcher must stand in proxy.ts itself, which no room imports: Next reads it without running the file.
const proxyFile = new URL('../../proxy.ts', import.meta.url).href;
const { config } = await import(/* @vite-ignore */ proxyFile);

const isLookedUp = (url: string) => unstable_doesMiddlewareMatch({ config, url });

test.each([
  '/p/123',
  '/en/p/123',
  '/zh-tw/2021/港/',
  '/zh-cn/a/x',
  '/ZH-TW',
  '/a/4a17b156.html',
  '/a/4a17b156',
  '/c/2021/港.html',
  '/people/1.html',
  '/2021/港/',
])('%s may be an old address', (path) => {
  expect(isLookedUp(path)).toBe(true);
});

test.each([
  '/',
  '/withdrawn/abcdefghij23',
  '/sources/x',
  '/search',
  '/saved',
  '/en/saved',
  '/archive',
  '/en/archive/2026/11',
  '/sw.js',
  '/api/search',
  '/_next/static/x.js',
  '/en',
  '/zh-tw/search',
  '/en/sources/x',
])('%s is one of ours', (path) => {
  expect(isLookedUp(path)).toBe(false);
});

test.each([
  '/a/abcdefghij23',
  '/en/a/abcdefghij23',
  '/zh-tw/c/caijing',
  '/en/people/lin',
  '/c/caijing/gushi',
  '/people/lin',
])('%s may be gone or elsewhere', (path) => {
  expect(isLookedUp(path)).toBe(true);
});

test.each([
  '/c/caijing/feed.xml',
  '/en/c/caijing/feed.xml',
  '/zh-tw/sources/x/feed.json',
  '/people/lin/atom.xml',
  '/sources/x/feed.json',
])('the feed %s is led to its route', (path) => {
  expect(isLookedUp(path)).toBe(true);
});
