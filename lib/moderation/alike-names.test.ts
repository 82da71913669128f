import { expect, test } from 'vitest';
import { findAlike } from './alike-names.ts';

const evidence = (...names: string[]) =>
  findAlike(names.map((name, at) => ({ id: at + 1, name }))).map((pair) => pair.evidence);

test.each([
  ['width', '新浪财经－国内', '新浪财经-国内'],
  ['width', 'ＡＢＣ通讯', 'ABC通讯'],
  ['case', 'Ada Lovelace', 'ada lovelace'],
  ['script', '陳國強', '陈国强'],
  ['punctuation', '卡尔·马恩', '卡尔•马恩'],
  ['punctuation', '卡尔·马恩', '卡尔马恩'],
  ['punctuation', '王 芳', '王芳'],
  ['staff-number', '王宏泽 SF186', '王宏泽'],
  ['staff-number', '王芳（0512）', '王芳'],
  ['one-letter', '张亚楠', '张亚南'],
  ['one-letter', '欧阳修远', '欧阳修'],
  ['one-letter', 'Jon Smith', 'John Smith'],
] as const)('%s: %s and %s', (expected, a, b) => {
  expect(evidence(a, b)).toEqual([expected]);
  expect(evidence(b, a)).toEqual([expected]);
});

test.each([
  ['two Han characters', '王芳', '王方'],
  ['two letters apart', '张亚楠', '张雅南'],
  ['two families', '江以宁', '何以宁'],
  ['letters in another order', '张亚楠', '张楠亚'],
  ['short Latin names', 'Lee', 'Leo'],
  ['a digit', '今日要闻1', '今日要闻2'],
  ['nothing alike', '林知远', '周若晴'],
])('%s are not alike', (_, a, b) => {
  expect(evidence(a, b)).toEqual([]);
});

test('the surest evidence comes first, and several doubles are all paired with the first', () => {
  const names = ['张亚楠', '张亚南', '陳國強', '陈国强', '陈国强 SF1024'];
  expect(findAlike(names.map((name, at) => ({ id: at, name })))).toEqual([
    { a: 2, b: 3, evidence: 'script' },
    { a: 2, b: 4, evidence: 'staff-number' },
    { a: 0, b: 1, evidence: 'one-letter' },
  ]);
});

test('where many names fill a gap it is how people are called', () => {
  const names = [...'伟泽亮明强军平'].map((last, at) => ({ id: at, name: `王宏${last}` }));
  expect(findAlike(names.slice(0, 3))).toHaveLength(3);
  expect(findAlike(names)).toEqual([]);
});

test('names that an editor kept apart are no pair, and neither hides a third one', () => {
  const names = ['张伟', '张 伟', '张·伟', '江晚舟', '江晓舟'].map((name, at) => ({ id: at + 1, name }));
  expect(findAlike(names).map(({ a, b }) => [a, b])).toEqual([
    [1, 2],
    [1, 3],
    [4, 5],
  ]);
  const apart = (...pairs: string[]) => findAlike(names, new Set(pairs)).map(({ a, b }) => [a, b]);
  expect(apart('1 2')).toEqual([
    [1, 3],
    [4, 5],
  ]);
  expect(apart('1 2', '1 3', '4 5')).toEqual([[2, 3]]);
  expect(apart('1 2', '1 3', '2 3', '4 5')).toEqual([]);
});

test('names of marks alone, empty ones and none', () => {
  expect(evidence('···', '——')).toEqual([]);
  expect(evidence()).toEqual([]);
  expect(findAlike([{ id: 1, name: '' }])).toEqual([]);
});

test('5,000 names take no time', () => {
  const han = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗', ...'明强军平伟芳娜敏静丽洋艳勇杰娟涛超霞秀'];
  const at = (n: number) => han[n % han.length];
  const names = Array.from({ length: 5000 }, (_, n) => ({
    id: n,
    name: `${at(n)}${at(n * 7 + 3)}${at(Math.floor(n / 39))}`,
  }));
  const started = performance.now();
  findAlike(names);
  expect(performance.now() - started).toBeLessThan(500);
});
