import { expect, test } from 'vitest';
import { queryTerms, wordsOfRun } from './query-terms.ts';

test.each([
  ['北京房价', ['北京', '房价']],
  ['新股市', ['新股市']],
  ['中国的房价', ['中国', '房价']],
  ['的', ['的']],
  ['包', ['包']],
])('%s', (run, words) => {
  expect(wordsOfRun(run)).toEqual(words);
});

test('a query is runs, words and what is quoted', () => {
  expect(queryTerms('Ａ股 -iPhone　“化妆包” "night  tram" OR (')).toEqual([
    { kind: 'run', text: 'a股', touched: 'a股' },
    { kind: 'word', text: 'iphone' },
    { kind: 'quoted', text: '化妆包' },
    { kind: 'quoted', text: 'night tram' },
    { kind: 'word', text: 'or' },
  ]);
});

test('a run knows the digit or letter that it touches', () => {
  expect(queryTerms('26家iPhone')).toContainEqual({
    kind: 'run',
    text: '家',
    touched: '6家i',
  });
});

test('an open quotation mark is only text', () => {
  expect(queryTerms('"包')).toEqual([{ kind: 'run', text: '包', touched: '包' }]);
});

test.each([
  ['3 月', '3月'],
  ['A 股 大涨', 'A股 大涨'],
  ['"第 3 月"', '"第3月"'],
])('the space beside a single letter or digit says nothing: %s', (spaced, close) => {
  expect(queryTerms(spaced)).toEqual(queryTerms(close));
});

test('a letter at the end may begin a word', () => {
  expect(queryTerms('苹果 i').map(({ text }) => text)).toEqual(['苹果', 'i']);
});

test('words with only signs between them are joined', () => {
  expect(queryTerms("COVID-19 don't 1.5亿")).toMatchObject([
    { kind: 'joined', words: ['covid', '19'] },
    { kind: 'joined', words: ['don', 't'] },
    { kind: 'joined', words: ['1', '5'] },
    { kind: 'run', touched: '5亿' },
  ]);
});
