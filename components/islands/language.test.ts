import { expect, test } from 'vitest';
import { preferred } from './language.ts';

test.each([
  [['zh-CN', 'en'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['zh-Hans-HK'], 'zh-Hans'],
  [['zh-HK', 'zh-CN'], 'zh-Hant'],
  [['zh-Hant-TW'], 'zh-Hant'],
  [['fr', 'en-AU'], 'en'],
  [['ja', 'fr'], null],
  [[], null],
])('%j → %s', (languages, wanted) => {
  expect(preferred(languages)).toBe(wanted);
});
