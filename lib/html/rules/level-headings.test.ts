import { expect, test } from 'vitest';
import { levelHeadings } from './level-headings.ts';
import { runRule } from './run-rule.ts';

test.each([
  ['<h1>导语</h1><h2>一</h2><h5>二</h5><h6>三</h6>', '<h2>导语</h2><h2>一</h2><h4>二</h4><h4>三</h4>', []],
  ['<h1>标题</h1><p>正文</p>', '<p>正文</p>', ['repeated-title']],
  ['<p>标题</p>', '<p>标题</p>', []],
])('%s', (html, clean, rules) => {
  expect(runRule(html, levelHeadings)).toMatchObject({ html: clean, rules });
});
