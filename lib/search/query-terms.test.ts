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
    { kind: 'run', text: 'a股', touched: 'a股', quoted: false },
    { kind: 'word', text: 'iphone' },
    { kind: 'run', text: '化妆包', touched: '化妆包', quoted: true },
    { kind: 'phrase', text: 'night tram' },
    { kind: 'word', text: 'or' },
  ]);
});

test('a run knows the digit or letter that it touches', () => {
  expect(queryTerms('26家iPhone')).toContainEqual({
    kind: 'run',
    text: '家',
    touched: '6家i',
    quoted: false,
  });
});

test('an open quotation mark is only text', () => {
  expect(queryTerms('"包')).toEqual([{ kind: 'run', text: '包', touched: '包', quoted: false }]);
});
