import { expect, test } from 'vitest';
import { withAbsoluteUrls } from './absolute-urls.ts';

test.each([
  [
    '<p><img src="/demo/港口.webp" alt="港口"></p>',
    '<p><img src="https://bao.example/demo/%E6%B8%AF%E5%8F%A3.webp" alt="港口"></p>',
  ],
  ['<a href="/a/abc">甲 &amp; 乙</a>', '<a href="https://bao.example/a/abc">甲 &amp; 乙</a>'],
  ['<a href="https://x.example/">外</a>', '<a href="https://x.example/">外</a>'],
])('%s', (html, expected) => {
  expect(withAbsoluteUrls(html, 'https://bao.example')).toBe(expected);
});

test('the notes of an article are on its page', () => {
  const html = '<p>港口<sup><a id="article-fnref-1" href="#article-fn-1">[1]</a></sup></p>';
  const page = 'https://bao.example/a/abc';
  expect(withAbsoluteUrls(html, 'https://bao.example', page)).toBe(html.replace('href="#', `href="${page}#`));
  expect(withAbsoluteUrls(html, 'https://bao.example')).toBe(html);
});
