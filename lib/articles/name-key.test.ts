import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

test.each([
  ['张亚楠', '　张亚楠 '],
  ['新浪财经-国內', '新浪财经－国內'],
  ['julia hart', ' Julia　 HART'],
  ['36氪', '３６氪'],
  ['今日推荐 / 精选', '今日推荐  /　精选'],
])('%s and %s are one name', (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});

test.each([
  ['国內', '国内'],
  ['张亚楠', '张 亚楠'],
])('%s and %s are two names', (a, b) => {
  expect(nameKey(a)).not.toBe(nameKey(b));
});
