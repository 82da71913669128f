import { expect, test } from 'vitest';
import { placeBeside } from './place-popover.ts';

const PAGE = { width: 1000, height: 800 };
const PANEL = { width: 300, height: 400 };

test('a panel hangs below the end of its button', () => {
  expect(placeBeside({ top: 50, bottom: 90, left: 860, right: 900 }, PANEL, PAGE)).toEqual({ x: 600, y: 98 });
});

test('it stands above where there is no room below', () => {
  expect(placeBeside({ top: 600, bottom: 640, left: 860, right: 900 }, PANEL, PAGE)).toEqual({
    x: 600,
    y: 192,
  });
});

test('it hangs below where there is no room at all', () => {
  expect(
    placeBeside({ top: 300, bottom: 340, left: 860, right: 900 }, { width: 300, height: 700 }, PAGE).y,
  ).toBe(348);
});

test.each([
  [80, 120, 80],
  [2, 40, 12],
  [1160, 1200, 688],
])('beside a button from %d to %d it begins at %d', (left, right, x) => {
  expect(placeBeside({ top: 50, bottom: 90, left, right }, PANEL, PAGE).x).toBe(x);
});
