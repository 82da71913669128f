import { expect, test } from 'vitest';
import { convertHtml } from './convert-html.ts';

const hant = (html: string) => convertHtml(html, 'zh-Hant');

test.each([
  ['text', '<p>这里的发展</p>', '<p>這裡的發展</p>'],
  ['attributes stay', '<a href="/c/这里" title="这里">这里</a>', '<a href="/c/这里" title="这里">這裡</a>'],
  ['entities stay', '<p>甲 &lt; 乙 &amp; 这 &#39;里&#39;</p>', '<p>甲 &lt; 乙 &amp; 這 &#39;裡&#39;</p>'],
  [
    'code stays',
    '<p>这<code>这</code></p><pre>这<b>这</b></pre><p>这</p>',
    '<p>這<code>这</code></p><pre>这<b>这</b></pre><p>這</p>',
  ],
  [
    'islands of another language stay',
    '<p>这<span lang="ja">国<b>来</b></span>这</p>',
    '<p>這<span lang="ja">国<b>来</b></span>這</p>',
  ],
  ['a marked part of a word', '头<mark>发</mark>、<mark>发</mark>展', '頭<mark>髮</mark>、<mark>發</mark>展'],
  ['no word over the edge of a block', '<p>头</p><p>发</p>', '<p>頭</p><p>發</p>'],
  [
    'elements without an end',
    '<p>这<br>里<img src="a.png" alt="这">里</p>',
    '<p>這<br>裡<img src="a.png" alt="这">裡</p>',
  ],
  ['nothing to convert', '<p lang="zh-Hans">这</p><p>a > b</p>', '<p lang="zh-Hans">这</p><p>a > b</p>'],
])('%s', (_name, html, converted) => {
  expect(hant(html)).toBe(converted);
});

test('back again, with the quotation marks of its readers', () => {
  expect(convertHtml('<p>「這裡的『頭髮』」</p>', 'zh-Hans')).toBe('<p>“这里的‘头发’”</p>');
});
