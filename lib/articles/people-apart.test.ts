import { expect, test } from 'vitest';
import { pairKey, readPair } from './people-apart.ts';

test('a pair has one name, whichever comes first', () => {
  expect(pairKey(40, 12)).toBe('12 40');
  expect(readPair(pairKey(12, 40))).toEqual([12, 40]);
});

test.each([['40 12'], ['12 12'], ['0 4'], ['12'], ['12 40 50'], ['a b'], [''], [null], [12]])(
  '%j is none',
  (key) => {
    expect(readPair(key)).toBeNull();
  },
);
