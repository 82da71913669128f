import { expect, test } from 'vitest';
import { gramsOf, toGrams } from './grams.ts';

test('a run of characters is its pairs and its last character', () => {
  const [first, second] = gramsOf('化妆包');
  expect(toGrams('化妆包').trim().split(/ +/)).toEqual([
    first,
    second,
    ...['包', '化', '妆', '包'].map((one) => gramsOf(one)[0]),
  ]);
});

test.each(['妆', '化妆', '妆包', '化妆包'])('what stands in a text is among its pairs: %s', (part) => {
  const words = toGrams('小化妆包，much more').split(' ');
  for (const gram of gramsOf(part)) expect(words.some((word) => word.startsWith(gram))).toBe(true);
});

test('a single letter goes with the characters it touches and stays a word', () => {
  expect(toGrams('a股')).toContain(gramsOf('a股')[0]);
  expect(toGrams('a股')).toMatch(/^ a .* a$|^ a /);
  expect(toGrams('iphone手机')).toMatch(/^iphone /);
});

test('rare characters, kana and hangul are spelled apart from usual ones', () => {
  const all = ['𠮷野', '野𠮷', 'すし', '서울', '一丁'].flatMap(gramsOf);
  expect(new Set(all).size).toBe(all.length);
});

test('a number and the character it touches are a pair', () => {
  expect(toGrams('26家')).toContain(gramsOf('6家')[0]);
  expect(toGrams('26 家')).not.toContain(gramsOf('6家')[0]);
});
