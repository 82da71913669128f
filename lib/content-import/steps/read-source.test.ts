import { expect, test } from 'vitest';
import { readSource } from './read-source.ts';
import { specimen } from './specimen.ts';

const CHANNEL = [['财经', '晨岚财经', '晨岚财经－国內']];

function read(author: unknown, categoryPaths: string[][]) {
  const { sourceName, credits } = readSource(specimen({ author }, { categoryPaths }));
  return { sourceName, names: credits.map(({ name }) => name) };
}

test.each([
  ['晨岚财经', CHANNEL, '晨岚财经', []],
  // A publisher that could be a person by its looks: the categories know better.
  ['丁香园', [['健康', '丁香园', '丁香园－要闻']], '丁香园', []],
  ['平安', [['金融', '保险', '平安']], '平安', []],
  ['和讯', [], '和讯', []],
  ['海岸日报', [['旅行']], '海岸日报', []],
  ['36氪', [], '36氪', []],
  ['张亚楠', CHANNEL, '晨岚财经', ['张亚楠']],
  ['张亚楠', [['技术', '前端']], null, ['张亚楠']],
  [['张亚楠', '何以宁'], [], null, ['张亚楠', '何以宁']],
  ['张亚楠、何以宁', [], null, ['张亚楠', '何以宁']],
  ['张亚楠 何以宁', [], null, ['张亚楠', '何以宁']],
  ['Alan Mercer', [], null, ['Alan Mercer']],
  ['The Harbor Times', [], 'The Harbor Times', []],
  [{ name: '何以宁' }, [], null, ['何以宁']],
  ['作者：何以宁', [], null, ['何以宁']],
  ['By Jane Doe and Tom Becker', [], null, ['Jane Doe', 'Tom Becker']],
  ['Jane Doe and Tom Becker', [], null, ['Jane Doe', 'Tom Becker']],
  ['desk@a.example (Jane Doe)', [], null, ['Jane Doe']],
  ['何以宁 <desk@a.example>', [], null, ['何以宁']],
  [['何以宁', '晨岚日报'], [], '晨岚日报', ['何以宁']],
  [['何以宁', '晨岚日报'], CHANNEL, '晨岚财经', ['何以宁']],
  [['何以宁', '佚名'], [], null, ['何以宁']],
  [undefined, CHANNEL, '晨岚财经', []],
  [undefined, [], null, []],
])('%j in %j', (author, paths, sourceName, names) => {
  expect(read(author, paths)).toEqual({ sourceName, names });
});

test('a pen name among several waits for an editor', () => {
  const { credits } = readSource(specimen({ author: ['何以宁', 'kate'] }));
  expect(credits.map(({ confidence }) => confidence)).toEqual([0.85, 0.6]);
});

test('an author who looks like a person is shown', () => {
  const [credit] = readSource(specimen({ author: '何以宁' })).credits;
  expect(credit).toEqual({
    role: 'author',
    name: '何以宁',
    printed: '何以宁',
    place: 'front-matter.author',
    confidence: 0.85,
  });
});

test.each([
  ['平澜', 0.6],
  ['金澜', 0.6],
  ['李澜', 0.85],
  ['金澜宁', 0.85],
])('a lone %s is as sure as %d', (author, confidence) => {
  expect(readSource(specimen({ author })).credits).toMatchObject([{ name: author, confidence }]);
});
