import { expect, test } from 'vitest';
import { runRule } from './run-rule.ts';
import { takeOriginalTitle } from './take-original-title.ts';

test.each([
  ['<p class="ori_titlesource">　　原标题：港口扩建：明年动工</p>', '港口扩建：明年动工'],
  ['<p>原标题:港口扩建</p>', '港口扩建'],
  ['<p>（原标题：港口（二期）扩建）</p>', '港口（二期）扩建'],
  ['<p>原標題：港口擴建</p>', '港口擴建'],
])('%s', (html, originalTitle) => {
  const result = runRule(`${html}<p>正文</p>`, takeOriginalTitle);
  expect(result).toMatchObject({ html: '<p>正文</p>', originalTitle, rules: ['original-title'] });
});

test('a mention is none', () => {
  expect(runRule('<p>该文原标题很长。</p>', takeOriginalTitle)).toMatchObject({
    originalTitle: null,
    rules: [],
  });
});
