import { expect, test } from 'vitest';
import { pinyinQuery, toPinyin } from './pinyin.ts';

test.each([
  ['zhongxiaowei', 'zhongxiaowei'],
  ['zhong xiao w', 'zhongxiaow'],
  ["xi'an", 'xian'],
  ['zxwqy', 'zxwqy'],
  ['nü', 'nu'],
  ['ｂｅｉｊｉｎｇ', 'beijing'],
  ['zhanlve', 'zhanlue'],
  ['nvidia', null],
  ['xian'.repeat(16), null],
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

test.each(['zhanlve', 'zhanlue', 'zhanlüe', 'lvse', 'luse', 'lüse', 'nüe', 'nveji', 'nueji'])(
  'ü: %s',
  (typed) => {
    const words = toPinyin('战略，绿色，疟疾').split(' ');
    expect(words.some((word) => word.startsWith(pinyinQuery(typed) ?? '-'))).toBe(true);
  },
);

test.each(['1', 'v', ''])('two hundred letters take no time: …%s', (end) => {
  const start = performance.now();
  for (const times of [7, 14, 50]) pinyinQuery(`${'xian'.repeat(times)}${end}`);
  expect(performance.now() - start).toBeLessThan(5);
});
