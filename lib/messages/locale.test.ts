import { expect, test } from 'vitest';
import { localeOfSegment, pageHref, splitAddress } from './locale.ts';

test.each([
  ['/', 'zh-CN', '/'],
  ['/a/x', 'zh-CN', '/a/x'],
  ['/en', 'en', '/'],
  ['/en/', 'en', '/'],
  ['/zh-tw/c/财经', 'zh-TW', '/c/财经'],
  ['/english/x', 'zh-CN', '/english/x'],
])('%s is in %s, %s there', (address, locale, path) => {
  expect(splitAddress(address)).toEqual({ locale, path });
});

test.each([
  ['/', '/zh-tw'],
  ['/?page=2', '/zh-tw?page=2'],
  ['/search?q=港', '/zh-tw/search?q=港'],
])('%s of a page in zh-TW is %s', (path, href) => {
  expect(pageHref(path, 'zh-TW')).toBe(href);
  expect(pageHref(path, 'zh-CN')).toBe(path);
});

test('a first part names a language in lower case only', () => {
  expect(['zh-cn', 'zh-tw', 'en', 'zh-TW', 'desk', ''].map(localeOfSegment)).toEqual([
    'zh-CN',
    'zh-TW',
    'en',
    null,
    null,
    null,
  ]);
});
