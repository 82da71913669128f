import { expect, test } from 'vitest';
import { isNearly, typosBetween } from './spelling.ts';

test.each([
  ['lisbon', 'lisbon', 0],
  ['libson', 'lisbon', 1],
  ['lisbo', 'lisbon', 1],
  ['lissbon', 'lisbon', 1],
  ['lizbon', 'lisbon', 1],
  ['林知圆', '林知远', 1],
  ['tram', 'lisbon', 3],
])('%s / %s', (a, b, typos) => {
  expect(typosBetween(a, b, 2)).toBe(typos);
});

test('short words are not forgiven', () => {
  expect([isNearly('tarm', 'tram'), isNearly('libson', 'lisbon')]).toEqual([false, true]);
});
