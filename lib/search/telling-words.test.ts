import { expect, test } from 'vitest';
import { tellingWords } from './telling-words.ts';

test.each([
  ['中小微企业贷款增长 12%', ['企业', '贷款', '增长']],
  ['特斯拉 Model Y 在上海降价了', ['model', '特斯拉', '上海', '降价']],
  ['The markets of Shanghai', ['shanghai', 'markets']],
  ['2021 年 3 月', []],
  ['', []],
])('%s', (title, expected) => {
  expect(tellingWords(title)).toEqual(expect.arrayContaining(expected));
});

test('the longest come first, each once, at most ten', () => {
  const found = tellingWords(
    '人工智能与人工智能企业：半导体、新能源、生物医药、云计算、大数据、物联网、区块链、机器人、元宇宙、自动驾驶',
  );
  expect(found.length).toBeLessThanOrEqual(10);
  expect(new Set(found).size).toBe(found.length);
  expect([...found].sort((a, b) => b.length - a.length)).toEqual(found);
});
