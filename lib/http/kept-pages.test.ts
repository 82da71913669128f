import { afterEach, expect, test, vi } from 'vitest';
import { keepPages } from './kept-pages.ts';

afterEach(() => {
  vi.useRealTimers();
});

const PAGE = { headers: { etag: 'W/"1"' }, body: Buffer.from('新闻') };

test('a page is there again until something changes', async () => {
  let count: number | null = 1;
  const pages = keepPages(() => count);
  pages.begin('/').keep(PAGE);
  pages.begin('/').end();
  expect(await pages.find('/')).toMatchObject(PAGE);
  expect(await pages.find('/en')).toBeNull();
  count = 2;
  expect(await pages.find('/')).toBeNull();
});

test('what changed while it was rendered makes it useless', async () => {
  let count = 1;
  const pages = keepPages(() => count);
  const rendering = pages.begin('/');
  count = 2;
  rendering.keep(PAGE);
  rendering.end();
  expect(await pages.find('/')).toBeNull();
});

test('while changes may be missed nothing is kept nor waited for', async () => {
  const pages = keepPages(() => null);
  pages.begin('/').keep(PAGE);
  expect(await pages.find('/')).toBeNull();
});

test('whoever comes while it is rendered waits for it, and for nothing where it comes to nothing', async () => {
  const pages = keepPages(() => 1);
  const rendering = pages.begin('/');
  const waiting = pages.find('/');
  rendering.keep(PAGE);
  rendering.end();
  expect(await waiting).toMatchObject(PAGE);
  const failed = pages.begin('/en');
  const inVain = pages.find('/en');
  failed.end();
  expect(await inVain).toBeNull();
});

test('it is not kept for long', async () => {
  vi.useFakeTimers();
  const pages = keepPages(() => 1);
  const rendering = pages.begin('/');
  rendering.keep(PAGE);
  rendering.end();
  expect(await pages.find('/')).toMatchObject(PAGE);
  vi.advanceTimersByTime(6_000);
  expect(await pages.find('/')).toBeNull();
});
