import { expect, test } from 'vitest';
import { lineOf } from '../node-text.ts';
import { arrangeBlocks } from './arrange-blocks.ts';
import { findMore } from './find-more.ts';
import { removeComments } from './remove-comments.ts';
import { runRule } from './run-rule.ts';

test.each([
  ['<p>甲</p><!-- more --><p>乙</p>', '<p>甲</p><p>乙</p>', ['甲']],
  ['<div><p>甲<!--more-->乙</p></div>', '<p>甲</p><p>乙</p>', ['甲']],
  ['<p>甲</p><!-- more --><p>乙</p><!-- more -->', '<p>甲</p><p>乙</p>', ['甲']],
  ['<!-- more --><p>乙</p>', '<p>乙</p>', null],
  ['<blockquote><p>甲</p><!-- more --></blockquote>', '<blockquote><p>甲</p></blockquote>', null],
  ['<hr data-more=""><p>乙</p>', '<hr data-more=""><p>乙</p>', null],
])('%s', (html, cleaned, above) => {
  const result = runRule(html, [removeComments, arrangeBlocks, findMore]);
  expect(result.html).toBe(cleaned);
  expect(result.aboveMore?.map(lineOf) ?? null).toEqual(above);
});
