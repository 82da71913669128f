import { afterEach, expect, test, vi } from 'vitest';
import { keepPages } from './kept-pages.ts';

afterEach(() => {
  vi.useRealTimers();
});

const PAGE = { headers: { etag: 'W/"1"' }, body: Buffer.from('新闻') };

test('a page is there again until something changes', () => {
  let count: number | null = 1;
  const pages = keepPages(() => count);
  pages.keep('/', pages.begin() ?? 0, PAGE);
  expect(pages.find('/')).toMatchObject(PAGE);
  expect(pages.find('/en')).toBeNull();
  count = 2;
  expect(pages.find('/')).toBeNull();
});

test('what changed while it was rendered makes it useless', () => {
  let count = 1;
  const pages = keepPages(() => count);
  const begun = pages.begin() ?? 0;
  count = 2;
  pages.keep('/', begun, PAGE);
  expect(pages.find('/')).toBeNull();
});

test('while changes may be missed nothing is shown again', () => {
  let count: number | null = 1;
  const pages = keepPages(() => count);
  pages.keep('/', 1, PAGE);
  count = null;
  expect(pages.begin()).toBeNull();
  expect(pages.find('/')).toBeNull();
});

test('it is not kept for long', () => {
  vi.useFakeTimers();
  const pages = keepPages(() => 1);
  pages.keep('/', 1, PAGE);
  vi.advanceTimersByTime(6_000);
  expect(pages.find('/')).toBeNull();
});
