import { expect, test } from 'vitest';
import { instantOf, wallClock } from './wall-clock.ts';

test.each([
  ['2021-09-29T06:07:41Z', 'Asia/Shanghai', [2021, 9, 29, 14, 7, 41]],
  ['2021-12-31T16:00:00Z', 'Asia/Shanghai', [2022, 1, 1, 0, 0, 0]],
  ['2021-07-01T16:00:00Z', 'America/New_York', [2021, 7, 1, 12, 0, 0]],
  ['2021-11-07T07:30:00Z', 'America/New_York', [2021, 11, 7, 2, 30, 0]],
])('%s in %s and back', (iso, timeZone, expected) => {
  const wall = wallClock(new Date(iso), timeZone);
  expect(Object.values(wall)).toEqual(expected);
  expect(instantOf(wall, timeZone)).toEqual(new Date(iso));
});
