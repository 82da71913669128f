import { expect, test } from 'vitest';
import { detectLanguage, languageOf } from './detect-language.ts';
import { specimen } from './specimen.ts';

test.each([
  ['新航线明年开通，港务局说准备工作已经就绪。', 'zh-Hans'],
  ['新航線明年開通，港務局說準備工作已經就緒。', 'zh-Hant'],
  ['新浪财经－国內：今年经济增长', 'zh-Hans'],
  ['中小', 'zh-Hans'],
  ['苹果公司 Apple Inc. announced in Cupertino 新品', 'zh-Hans'],
  ['新しい航路は来年開通する予定です。', 'ja'],
  ['새 항로는 내년에 개통될 예정이다.', 'ko'],
  ['The new line will open in the first quarter of next year, the port authority said on Monday.', 'en'],
  ['Port opens', 'en'],
  [
    'La nouvelle ligne ouvrira au premier trimestre, a annoncé lundi la direction du port de la ville.',
    'other',
  ],
  ['', 'other'],
  ['12345', 'other'],
])('%s is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test.each([
  ['zh-TW', 'zh-Hant'],
  ['zh_HK', 'zh-Hant'],
  ['zh-CN', 'zh-Hans'],
  ['en', 'en'],
  ['默认', 'zh-Hans'],
])('declared %s is %s', (lang, language) => {
  expect(detectLanguage(specimen({ lang }, { title: '港口扩建' })).language).toBe(language);
});
