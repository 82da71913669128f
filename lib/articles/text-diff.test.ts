import { expect, test } from 'vitest';
import { diffTexts } from './text-diff.ts';

const shown = (before: string, after: string) =>
  diffTexts(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}]`, new: `[+${text}]` })[kind])
    .join('');

test.each([
  ['港口恢复作业', '港口今日恢复作业', '港口[+今日]恢复作业'],
  ['港口今日恢复作业', '港口恢复作业', '港口[-今日]恢复作业'],
  ['山路通车', '山路停运', '山路[-通车][+停运]'],
  ['Port reopens today', 'Port closes today', 'Port [-reopens][+closes] today'],
  ['一样', '一样', '一样'],
  ['', '新的', '[+新的]'],
  ['旧的', '', '[-旧的]'],
])('%s → %s', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('texts too long for a comparison stand whole, one after the other', () => {
  const [before, after] = ['甲 '.repeat(3_000), '乙 '.repeat(3_000)];
  expect(diffTexts(before, after)).toEqual([
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ]);
});

test('nothing of either text is lost', () => {
  const [before, after] = ['码头恢复作业，企业提货。Night tram.', '码头昨日恢复了作业；企业提货 Night 船。'];
  const without = (kind: 'gone' | 'new') =>
    diffTexts(before, after)
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect(without('new')).toBe(before);
  expect(without('gone')).toBe(after);
});
