import { expect, test } from 'vitest';
import { outlinesFor } from './outline-text.ts';

test('a text’s path is as wide as the text, and of numbers only', async () => {
  const text = '五条泳道，ports as fruit… 14 张';
  const outlines = await outlinesFor([text]);
  const path = outlines?.path(text, 90, 498, 92) ?? '';
  expect(path).toMatch(/^(?:[MLQCZ](?:-?\d+\.\d(?: |(?=[MLQCZ])|$))*)+$/);
  const right = Math.max(...[...path.matchAll(/M(-?[\d.]+)/g)].map(([, x]) => Number(x)));
  expect(right).toBeGreaterThan(90 + 92 * 10);
  expect(right).toBeLessThan(90 + 92 * 20);
});

test('a character that the typeface lacks is told', async () => {
  expect(await outlinesFor(['龘𠮷'])).toBeNull();
  expect(await outlinesFor([''])).not.toBeNull();
});
