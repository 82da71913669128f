import { expect, test } from 'vitest';
import { pageNumbers } from './page-numbers.ts';

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 500, [1, null, 4, 5, 6, null, 500]],
  [4, 6, [1, 2, 3, 4, 5, 6]],
  [500, 500, [1, null, 499, 500]],
])('page %i of %i', (current, last, expected) => {
  expect(pageNumbers(current, last)).toEqual(expected);
});
