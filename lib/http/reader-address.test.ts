import { expect, test } from 'vitest';
import { routeOf, settlePrefix } from './reader-address.ts';

test.each([
  ['/zh-cn', '/'],
  ['/zh-cn/c/财经', '/c/财经'],
  ['/ZH-CN/a/x', '/a/x'],
  ['/zh-TW/a/X', '/zh-tw/a/X'],
  ['/EN', '/en'],
])('%s belongs at %s', (address, settled) => {
  expect(settlePrefix(address)).toBe(settled);
});

test.each(['/', '/en', '/zh-tw/a/x', '/zh-cnn', '/english', '/a/en'])('%s stays', (address) => {
  expect(settlePrefix(address)).toBeNull();
});

test('every language has a first part in the routes', () => {
  expect([routeOf('/x', 'zh-CN'), routeOf('/x', 'en')]).toEqual(['/zh-cn/x', '/en/x']);
});
