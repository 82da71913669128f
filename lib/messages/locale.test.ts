import { expect, test } from 'vitest';
import { hrefIn, localeOfSegment, simplifiedHref, splitAddress } from './locale.ts';

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
  expect(hrefIn('zh-TW', path)).toBe(href);
  expect(hrefIn('zh-CN', path)).toBe(path);
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

test.each([
  ['/a/x', '/a/x?script=hans'],
  ['/search?q=港#filters', '/search?q=港&script=hans#filters'],
])('%s simplified is %s', (path, href) => {
  expect(simplifiedHref(path)).toBe(href);
});
