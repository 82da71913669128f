import { describe, expect, test } from 'vitest';
import { matchPlaces, placeNamed, toTrails } from './match-places.ts';

const rows = [
  { id: 1, parentId: null, name: '金融', path: 'jinrong' },
  { id: 2, parentId: 1, name: '新浪财经', path: 'jinrong/xinlang' },
  { id: 3, parentId: 2, name: '国內', path: 'jinrong/xinlang/guonei' },
  { id: 4, parentId: null, name: '新闻', path: 'xinwen' },
  { id: 5, parentId: 4, name: '国内', path: 'xinwen/guonei' },
  { id: 6, parentId: 4, name: '今日推荐 / 精选', path: 'xinwen/jinri' },
  { id: 7, parentId: 6, name: '国内', path: 'xinwen/jinri/guonei' },
  { id: 8, parentId: null, name: '2024', path: '2024' },
];
const trails = toTrails(rows);

test('trails follow the tree from the top down', () => {
  expect(trails.map(({ label }) => label)).toEqual([
    '金融',
    '金融 › 新浪财经',
    '金融 › 新浪财经 › 国內',
    '新闻',
    '新闻 › 国内',
    '新闻 › 今日推荐 / 精选',
    '新闻 › 今日推荐 / 精选 › 国内',
    '2024',
  ]);
});

describe('placeNamed', () => {
  test.each([
    ['金融 › 新浪财经', 2],
    ['金融>新浪财经', 2],
    [' 金融 / 新浪财经 / 国內 ', 3],
    ['新浪财经', 2],
    ['新浪财经 › 国內', 3],
    ['国內', 3],
    ['新闻 › 国内', 5],
    ['新闻 › 今日推荐 / 精选', 6],
    ['今日推荐/精选', 6],
    ['xinwen/guonei', 5],
    ['/c/xinwen/guonei/', 5],
    ['2024', 8],
    ['２０２４', 8],
  ])('%s', (text, id) => {
    expect(placeNamed(trails, text)).toMatchObject({ ok: true, place: { id } });
  });

  test.each([
    ['国内', 'place-ambiguous'],
    ['财经', 'place-unknown'],
    ['国外', 'place-unknown'],
    ['', 'place-unknown'],
    [' › ', 'place-unknown'],
    ['7', 'place-unknown'],
  ])('“%s”: %s', (text, reason) => {
    expect(placeNamed(trails, text)).toEqual({ ok: false, reason });
  });
});

test('what is typed finds the nearest first, in either script', () => {
  const labels = (text: string, most = 9) => matchPlaces(trails, text, most).map(({ id }) => id);
  expect(labels('国内')).toEqual([3, 5, 7]);
  expect(labels('國')).toEqual([3, 5, 7]);
  expect(labels('新')).toEqual([2, 4, 3, 5, 6, 7]);
  expect(labels('新', 2)).toEqual([2, 4]);
  expect(labels('新闻 > 国')).toEqual([5]);
  expect(labels(' ')).toEqual([]);
});
