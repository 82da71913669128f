import { expect, test } from 'vitest';
import { readCategories } from './read-categories.ts';
import { specimen } from './specimen.ts';

test.each([
  [['金融', '新浪财经', '新浪财经－国內'], [['金融', '新浪财经', '新浪财经－国內']]],
  ['金融', [['金融']]],
  [
    [['旅行', '厦门'], ['摄影']],
    [['旅行', '厦门'], ['摄影']],
  ],
  [
    [['旅行', '厦门'], '摄影'],
    [['旅行', '厦门'], ['摄影']],
  ],
  [['今日推荐 / 精选', '| 要闻', ' ', null], [['今日推荐 / 精选', '要闻']]],
  [[['摄影'], ['摄影']], [['摄影']]],
  [[2021], [['2021']]],
  [null, []],
  [[], []],
  [[{ 时政: '国内' }, '要闻'], [['时政: 国内', '要闻']]],
  [[{ 甲: '乙', 丙: '丁' }, { 甲: { 乙: null } }], []],
  [[{ 时政: null }, { 国内: '' }], [['时政', '国内']]],
  [['財經', '新浪财经－國內 🚢', '| | 精选'], [['財經', '新浪财经－國內 🚢', '精选']]],
])('%j', (categories, paths) => {
  expect(readCategories(specimen({ categories })).categoryPaths).toEqual(paths);
});

test('the key category is read where categories is missing', () => {
  expect(readCategories(specimen({ category: '金融' })).categoryPaths).toEqual([['金融']]);
});
