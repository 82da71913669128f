import { expect, test } from 'vitest';
import { arrangeBlocks } from './arrange-blocks.ts';
import { runRule } from './run-rule.ts';
import { takeOriginalTitle } from './take-original-title.ts';

test.each([
  ['<p class="ori_titlesource">　　原标题：港口扩建：明年动工</p>', '港口扩建：明年动工'],
  ['<p>原标题:港口扩建</p>', '港口扩建'],
  ['<p>（原标题：港口（二期）扩建）</p>', '港口（二期）扩建'],
  ['<p>原標題：港口擴建</p>', '港口擴建'],
  ['<p>原標題:港口擴建</p>', '港口擴建'],
  ['<p>原题：港口扩建</p>', '港口扩建'],
  ['<p>（原題：港口擴建）</p>', '港口擴建'],
  ['<p>【原标题：港口扩建】</p>', '港口扩建'],
  ['<p>[原标题: 港口扩建]</p>', '港口扩建'],
  ['<p>原标题 ： 港口扩建</p>', '港口扩建'],
  ['<p><strong>原标题：</strong>港口扩建</p>', '港口扩建'],
  ['<div><div>原标题：港口扩建</div></div>', '港口扩建'],
  ['<div><span>（原标题:</span><span>港口扩建）</span></div>', '港口扩建'],
  ['<h2>原标题：港口扩建</h2>', '港口扩建'],
  ['<p>Original title: Port to be extended</p>', 'Port to be extended'],
])('%s', (html, originalTitle) => {
  const result = runRule(`${html}<p>正文</p>`, [arrangeBlocks, takeOriginalTitle]);
  expect(result).toMatchObject({ html: '<p>正文</p>', originalTitle, rules: ['original-title'] });
});

test.each(['该文原标题很长。', '原标题', '原题为港口扩建。', '他说，原标题：港口扩建，是后来改的。'])(
  '%s is a mention',
  (text) => {
    expect(runRule(`<p>${text}</p>`, takeOriginalTitle)).toMatchObject({
      originalTitle: null,
      rules: [],
    });
  },
);
