import { expect, test } from 'vitest';
import type { NameMatch } from '#lib/articles/views.ts';
import { foldWidth } from './fold.ts';
import { toPinyin } from './pinyin.ts';
import { nearestName } from './suggest-spelling.ts';

const names = ['新浪财经', '林知远', 'Lisbon Post'].map((name) => {
  const match: NameMatch = { kind: 'source', name, url: `/sources/${name}`, count: 1 };
  return { match, folded: foldWidth(name), pinyin: ` ${toPinyin(foldWidth(name))}` };
});

test.each([
  ['林芝远', '林知远'], // the same sound
  ['林知园', '林知远'],
  ['新浪财金', '新浪财经'],
  ['libson post', 'Lisbon Post'],
  ['林知远', null],
  ['完全没有', null],
  ['林', null],
])('%s', (query, suggestion) => {
  expect(nearestName(names, query)).toBe(suggestion);
});
