import { expect, test } from 'vitest';
import { pinyinQuery, toPinyin } from './pinyin.ts';

test.each([
  ['zhongxiaowei', 'zhongxiaowei'],
  ['zhong xiao w', 'zhongxiaow'],
  ["xi'an", 'xian'],
  ['zxwqy', 'zxwqy'],
  ['nü', 'nv'],
  ['iphone', null],
  ['a', null],
  ['2021', null],
])('%s', (query, word) => {
  expect(pinyinQuery(query)).toBe(word);
});

test.each(['zhongxiaoweiqiye', 'xiaow', 'qiye', 'zxwqy', 'wqy', 'chongqing', 'cq'])('%s', (typed) => {
  const words = toPinyin('中小微企业，重慶2021').split(' ');
  expect(words.some((word) => word.startsWith(pinyinQuery(typed) ?? '-'))).toBe(true);
});

test('nothing but Chinese has pinyin', () => {
  expect(toPinyin('Night tram')).toBe('');
});
