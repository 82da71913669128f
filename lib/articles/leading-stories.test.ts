import { expect, test } from 'vitest';
import { findLeaders } from './leading-stories.ts';

const story = (id: string, publishedAt: number | null, visible = true) => ({ id, publishedAt, visible });
const twinsOf = (...pairs: string[]) => {
  const twins = new Map<string, Set<string>>();
  for (const [a = '', b = ''] of pairs.flatMap((pair) => [pair.split('~'), pair.split('~').reverse()])) {
    twins.set(a, (twins.get(a) ?? new Set()).add(b));
  }
  return twins;
};
const lead = (...args: Parameters<typeof findLeaders>) => Object.fromEntries(findLeaders(...args));

test('the earliest of the visible ones leads, undated ones come last', () => {
  const stories = [story('甲', null), story('乙', 3), story('丙', 2), story('丁', 1, false)];
  const twins = twinsOf('甲~乙', '甲~丙', '乙~丙', '丁~乙');
  expect(lead(stories, twins)).toEqual({ 甲: '丙', 乙: '丙', 丙: null, 丁: null });
});

test('nobody stands behind an article that stands behind another', () => {
  const rolling = [story('甲', 1), story('乙', 2), story('丙', 3)];
  expect(lead(rolling, twinsOf('甲~乙', '乙~丙'))).toEqual({ 甲: null, 乙: '甲', 丙: null });
});

test('leaders whose standing is not in question lead on', () => {
  expect(lead([story('乙', 2)], twinsOf('甲~乙'), [story('甲', 1)])).toEqual({ 乙: '甲' });
  expect(lead([story('乙', 1)], twinsOf('甲~乙'), [story('甲', 2)])).toEqual({ 乙: null });
});
