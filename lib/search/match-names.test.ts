import { expect, test } from 'vitest';
import type { NameMatch } from '#lib/articles/views.ts';
import { foldWidth, simplify } from './fold.ts';
import { matchNames } from './match-names.ts';
import { toPinyin } from './pinyin.ts';

const names = ['新浪财经', '林知远', '财经', '香港財經時報', 'Lisbon Post', '财经观察', '林'].map((name) => {
  const match: NameMatch = { kind: 'source', name, url: `/sources/${name}`, count: 1 };
  const folded = simplify(foldWidth(name));
  return { match, folded, pinyin: ` ${toPinyin(folded)}` };
});

test.each([
  ['财经', ['财经', '财经观察', '新浪财经', '香港財經時報']],
  ['財經時', ['香港財經時報']],
  ['林', ['林', '林知远']],
  ['linzhi', ['林知远']],
  ['lin zhi yuan', ['林知远']],
  ['xlcj', ['新浪财经']],
  ['caijing', ['新浪财经', '财经', '香港財經時報', '财经观察']],
  ['lis', ['Lisbon Post']],
  ['post', ['Lisbon Post']],
  ['"', []],
  ['', []],
])('%s', (query, expected) => {
  expect(matchNames(names, query).map(({ name }) => name)).toEqual(expected);
});
