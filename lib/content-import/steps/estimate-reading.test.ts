import { expect, test } from 'vitest';
import { minutesFor } from './estimate-reading.ts';

test.each([
  ['', 1],
  ['甲'.repeat(400), 1],
  ['甲'.repeat(1200), 3],
  ['word '.repeat(660), 3],
  ['甲'.repeat(400) + ' word'.repeat(220), 2],
])('%#', (text, minutes) => {
  expect(minutesFor(text)).toBe(minutes);
});
