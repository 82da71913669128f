import { expect, test } from 'vitest';
import { nextIndex } from './list-keys.ts';

const TOPS = [-300, -40, 120, 600];

test.each([
  ['j goes on', 2, 1, 3],
  ['j stops at the last', 3, 1, -1],
  ['k goes back', 2, -1, 1],
  ['k stops at the first', 0, -1, -1],
  ['j begins with what is seen', -1, 1, 2],
  ['k begins with what was scrolled away', -1, -1, 1],
] as const)('%s', (_name, current, step, next) => {
  expect(nextIndex(current, TOPS, step)).toBe(next);
});
