import { expect, test } from 'vitest';
import { runRule } from './run-rule.ts';
import { trimParagraphs } from './trim-paragraphs.ts';

test.each([
  ['<p>　　甲 </p>', '<p>甲</p>'],
  ['<p>&nbsp;&nbsp; <strong>　　甲</strong>乙　</p>', '<p><strong>甲</strong>乙</p>'],
  ['<p>　　</p><p><strong> </strong></p><p><br></p><p>甲</p>', '<p>甲</p>'],
  ['<ul><li> </li></ul>', ''],
  ['<p>甲　乙</p>', '<p>甲　乙</p>'],
  ['<p> <img src="/x.jpg"> </p>', '<p><img src="/x.jpg"></p>'],
  ['<table><tr><td></td><td>甲</td></tr></table>', '<table><tr><td></td><td>甲</td></tr></table>'],
  ['<pre>  甲</pre>', '<pre>  甲</pre>'],
])('%s', (html, trimmed) => {
  expect(runRule(html, trimParagraphs)).toMatchObject({ html: trimmed, rules: [] });
});
