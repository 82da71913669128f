import { expect, test } from 'vitest';
import { relativeAge } from './relative-times.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  [0, 'zh-Hans', '1分钟前'],
  [59 * MINUTE, 'zh-Hans', '59分钟前'],
  [HOUR, 'zh-Hans', '1小时前'],
  [23.9 * HOUR, 'zh-Hant', '23 小時前'],
  [3 * HOUR, 'en', '3 hours ago'],
])('%d ms ago in %s is %s', (age, lang, text) => {
  expect(relativeAge(age, lang)).toBe(text);
});

test.each([24 * HOUR, -1, Number.NaN])('%d ms has no words', (age) => {
  expect(relativeAge(age, 'zh-Hans')).toBeNull();
});
