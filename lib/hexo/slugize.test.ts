import { expect, test } from 'vitest';
import { slugize } from './slugize.ts';

// What hexo-util 4.0.0 gives for each.
test.each([
  ['港口 扩建：“破7”📈', 0, '港口-扩建：“破7”📈'],
  ['今日推荐 / 精选', 0, '今日推荐-精选'],
  ['ＡＩ芯片（Ｂ股）　要闻', 0, 'AI芯片（B股）-要闻'],
  ['Crème Brûlée Øl ß æ đ ł ⓑ ǆ', 1, 'creme-brulee-ol-s-ae-d-l-b-dz'],
  ['ガギグ 한국', 0, 'ガギグ-한국'],
  ['--a__b..c--', 0, 'a-b-c'],
  ['Small One', 2, 'SMALL-ONE'],
  ['a\u0007b\u3000c', 0, 'ab-c'],
  ['?', 0, ''],
] as const)('%j', (text, filenameCase, slug) => {
  expect(slugize(text, filenameCase)).toBe(slug);
});
