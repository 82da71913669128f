import { expect, test } from 'vitest';
import { minutesFor } from './estimate-reading.ts';

test.each<[string, string, number]>([
  ['nothing', '', 1],
  ['a short Chinese text', '甲'.repeat(150), 1],
  ['a Chinese article', '甲，'.repeat(1_200), 3],
  ['a traditional one', '臺灣'.repeat(800), 4],
  ['a Japanese one', 'かな漢字'.repeat(300), 3],
  ['rare characters', '𠮷'.repeat(800), 2],
  ['English', "don't stop ".repeat(357), 3],
  ['figures', '3,200 4.5% '.repeat(238), 2],
  ['both', `${'甲'.repeat(400)} ${'word '.repeat(238)}`, 2],
  ['Chinese with English terms', '用Docker部署'.repeat(400), 5],
])('%s', (_, text, minutes) => {
  expect(minutesFor(text)).toBe(minutes);
});
