import { expect, test } from 'vitest';
import { cleanLinks } from './clean-links.ts';
import { runRule } from './run-rule.ts';

test.each([
  ['<a href="https://a.example/x?utm_source=y">甲</a>', '<a href="https://a.example/x">甲</a>', []],
  ['<a href="javascript:alert(1)">甲</a>', '甲', ['unsafe-link']],
  ['<a href="#top">甲</a>', '甲', []],
  ['<a href="../2021/港口.html">甲</a>', '甲', ['relative-link']],
  ['<a href="">甲</a>', '甲', []],
  [
    '<a href="https://a.example/x?utm_source=y"> https://a.example/2026/03/01/x?utm_source=y </a>',
    '<a href="https://a.example/x" class="bare-address"> https://a.example/2026/03/01/x?utm_source=y </a>',
    [],
  ],
  [
    '<a href="/x">https://a.example/见 下文的说明与全部附件</a>',
    '<a href="/x">https://a.example/见 下文的说明与全部附件</a>',
    [],
  ],
  ['<a name="p1">甲</a>', '甲', []],
  ['<a href="#article-fn-1">[1]</a>', '<a href="#article-fn-1">[1]</a>', []],
  ['<a href="#article-fn-1x">甲</a>', '甲', []],
  [
    '<a href="javascript:1">甲<b><a href="/x">乙</a></b></a>',
    '甲<b><a href="/x">乙</a></b>',
    ['unsafe-link'],
  ],
  ['<a href="mailto:desk@baolan.example">甲</a>', '<a href="mailto:desk@baolan.example">甲</a>', []],
])('%s', (html, clean, rules) => {
  expect(runRule(html, cleanLinks)).toMatchObject({ html: clean, rules });
});
