import { expect, test } from 'vitest';
import { readPart } from './reading-history.ts';

test.each([
  ['its first half', { top: 100, height: 1400 }, 800, 0.5],
  ['all of it', { top: -3000, height: 1400 }, 800, 1],
  ['nothing', { top: 900, height: 1400 }, 800, 0],
  ['an empty body whole', { top: 100, height: 0 }, 800, 1],
])('of a body one has read %s', (_name, box, windowHeight, part) => {
  expect(readPart(box, windowHeight)).toBe(part);
});
