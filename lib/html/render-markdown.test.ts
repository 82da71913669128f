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
  ['- [x] 完成\n- [ ] 未完', /<li class="task">☑ 完成<\/li>\s*<li class="task">☐ 未完<\/li>/],
  ['|甲|乙|\n|:-:|--:|\n|1|2|', /<th align="center">甲<\/th>\s*<th align="right">乙<\/th>/],
  [
    '厦门[^1]。\n\n[^1]: 港口 **名**',
    /<li id="article-fn-1"><p>港口 <strong>名<\/strong> <a href="#article-fnref-1">↩<\/a><\/p>/,
  ],
  ['同[^注]，又同[^注]。\n\n[^注]: 甲', /id="article-fnref-1".*id="article-fnref-1-2"/],
  ['没有这条[^无]。', /没有这条\[\^无\]。/],
  ['公式 $a_1 * b_2 * c_1$ 为', /<p>公式 \$a_1 \* b_2 \* c_1\$ 为<\/p>/],
  ['*重 $x*y$ 点*', /<em>重 \$x\*y\$ 点<\/em>/],
  ['式 $$\\sum_{i}^n x_i < \\\\ 1$$', /式 \$\$\\sum_\{i\}\^n x_i &lt; \\\\ 1\$\$/],
  [
    '$$\na &= b_1 \\\\\n- c &= d_1\n$$',
    /<pre><code class="language-latex">\$\$\na &amp;= b_1 \\\\\n- c &amp;= d_1\n\$\$/,
  ],
  ['价 $5，_斜_，$10', /价 \$5，<em>斜<\/em>，\$10/],
  ['`$a*b*c$`', /<code>\$a\*b\*c\$<\/code>/],
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

test('a listing of 100 KB keeps every line', () => {
  const code = '- 第一行 *甲* {% raw %}\nif (a < b) return;\n'.repeat(3_000);
  const html = toBodyHtml(`前文\n\n\`\`\`js\n${code}\`\`\`\n\n后文`);
  expect(html).toContain(`<pre><code class="language-js">${code.replaceAll('<', '&lt;')}`);
  expect(html).toMatch(/^<p>前文<\/p>[\s\S]*<p>后文<\/p>\s*$/);
});

test('a paragraph that is nothing but marks does not spoil those around it', () => {
  const html = toBodyHtml(`**甲**\n\n${'_乙('.repeat(3_000)}\n\n**丙**`);
  expect(html).toMatch(
    /^<p><strong>甲<\/strong><\/p>\n<p>(?:_乙\(){3000}<\/p>\n<p><strong>丙<\/strong><\/p>\s*$/,
  );
});

test.each(['春眠不觉晓\n处处闻啼鸟', '春眠不觉晓[^1]\n处处闻啼鸟\n\n[^1]: 孟浩然'])(
  'a line’s end in %j breaks the line where the site says so',
  (markdown) => {
    expect(toBodyHtml(markdown)).not.toContain('<br');
    expect(toBodyHtml(markdown, { breaks: true })).toMatch(/<br class="line">处处闻啼鸟/);
  },
);
