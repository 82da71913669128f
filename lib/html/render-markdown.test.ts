import { expect, test } from 'vitest';
import { toBodyHtml } from './render-markdown.ts';

test.each([
  ['一段**重点**。\n\n- 甲\n- 乙', /<p>一段<strong>重点<\/strong>。<\/p>\s*<ul>\s*<li>甲<\/li>/],
  ['| 城市 | 人口 |\n|---|---|\n| 厦门 | 500 |', /<table>[\s\S]*<td>厦门<\/td>/],
  [
    '```ts\nconst 甲 = 1;\n```',
    /<pre><code class="language-ts"><span class="hljs-keyword">const<\/span> 甲 = /,
  ],
  ['甲\r\n\r\n乙', /<p>甲<\/p>\s*<p>乙<\/p>/],
  ['{% note info %}提醒{% endnote %}', /^<blockquote><p>提醒<\/p>\s*<\/blockquote>$/],
  ['{% raw %}<b>粗</b>{% endraw %}', /<b>粗<\/b>/],
  ['{% asset_img /img/图.jpg "厦门 港" %}', /<img src="[^"]+\.jpg" alt="厦门 港">/],
  ['```\n{% raw %}\n```', /\{% raw %\}/],
  ['前文\n\n<!-- more -->\n\n后文', /<p>前文<\/p>\s*<!-- more -->\s*<p>后文<\/p>/],
  [
    '{% blockquote 何以宁 %}\n引文\n{% endblockquote %}',
    /<blockquote>\s*<p>引文<\/p>\s*<p>—— 何以宁<\/p>\s*<\/blockquote>/,
  ],
])('%j', (markdown, html) => {
  expect(toBodyHtml(markdown)).toMatch(html);
});

test.each(['<div>   \n<p>甲</p></div>', '\n<!-- 正文 start -->\n<p>**甲**</p>', '<p>甲'])(
  '%j is HTML already',
  (html) => {
    expect(toBodyHtml(html)).toBe(html);
  },
);

test.each([
  '>'.repeat(20_000),
  '- '.repeat(5_000),
  '['.repeat(20_000),
  '*_'.repeat(20_000),
  '**甲'.repeat(50_000),
])('nesting without end stays harmless', (markdown) => {
  expect(toBodyHtml(markdown)).toBeTypeOf('string');
});
