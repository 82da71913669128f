import { expect, test } from 'vitest';
import { removeComments } from './remove-comments.ts';
import { runRule } from './run-rule.ts';

test.each([
  ['<!-- 广告位 ad:middle --><p>正文</p>', '<p>正文</p>', ['ad-comment']],
  ['<p>正<!-- 注 -->文</p>', '<p>正文</p>', ['comment']],
  ['<!--article_adlist[<p>x</p>]article_adlist--><p>正文</p>', '<p>正文</p>', ['ad-comment']],
  ['<p>正文</p><!--{% aplayer x.mp3 %}-->', '<p>正文</p>', ['hexo-tag']],
  ['<!DOCTYPE html><p>正文</p>', '<p>正文</p>', ['declaration']],
  ['<p>正文</p><!-- 没有结束', '<p>正文</p>', ['comment']],
])('%s', (html, clean, rules) => {
  expect(runRule(html, removeComments)).toMatchObject({ html: clean, rules });
});
