import { type AnyNode, isTag } from 'domhandler';
import { expect, test } from 'vitest';
import { cleanBody } from './clean-body.ts';
import { parseTree } from './parse-tree.ts';

function clean(html: string) {
  return cleanBody(html, { title: '标题' });
}

test.each([
  ['<div>甲<br>　　乙</div>', '<p>甲</p><p>乙</p>'],
  ['<h1>导语</h1><p style="x" id="y" class="z" onclick="e()">甲</p>', '<h2>导语</h2><p>甲</p>'],
  [
    '<p><a href="https://a.example/x?utm_source=y" target="_blank" onclick="e()">甲</a></p>',
    '<p><a href="https://a.example/x" rel="nofollow noopener ugc">甲</a></p>',
  ],
  [
    '<p><img src="/x.jpg"></p>',
    '<figure><img src="/x.jpg" alt="" loading="lazy" decoding="async" /></figure>',
  ],
  ['<p>1 &lt; 2 &amp; 3 &#123;x&#125;</p>', '<p>1 &lt; 2 &amp; 3 {x}</p>'],
  [
    '```js\nlet 甲;\n```',
    '<pre tabindex="0"><code class="language-js"><span class="hljs-keyword">let</span> 甲;\n</code></pre>',
  ],
  ['```甲\nlet 甲;\n```', '<pre tabindex="0"><code>let 甲;\n</code></pre>'],
  ['<p class="lead">甲<span class="hljs-x y">乙</span><span class="z">丙</span></p>', '<p>甲乙丙</p>'],
  [
    '<pre><code><span class="hljs-x y">乙</span><span class="z">丙</span></code></pre>',
    '<pre tabindex="0"><code><span class="hljs-x">乙</span>丙</code></pre>',
  ],
  [
    '<table><tr><td align="right">甲</td><td align="justify">乙</td></tr></table>',
    '<table tabindex="0"><tr><td align="right">甲</td><td>乙</td></tr></table>',
  ],
  [
    '<p id="article-fn-1">甲<a id="login" href="#article-fn-1">乙</a></p>',
    '<p>甲<a href="#article-fn-1">乙</a></p>',
  ],
  [
    '<pre><code class="language-js evil">x</code></pre>',
    '<pre tabindex="0"><code class="language-js">x</code></pre>',
  ],
  [
    '<p>甲<ruby>漢<rt>かん</rt></ruby><sub>1</sub><del>乙</del></p>',
    '<p>甲<ruby>漢<rt>かん</rt></ruby><sub>1</sub><del>乙</del></p>',
  ],
  [
    '<table><tr><td colspan=2 style=x>甲</td></tr><tr><td>乙</td><td>丙</td></tr></table>',
    '<table tabindex="0"><tr><td colspan="2">甲</td></tr><tr><td>乙</td><td>丙</td></tr></table>',
  ],
  ['<p lang="ja">あ</p>', '<p lang="ja">あ</p>'],
  ['', ''],
])('%s', (raw, html) => {
  expect(clean(raw).html).toBe(html);
});

test('the text has a paragraph a line and no captions', () => {
  const body = clean(
    '<p>甲</p><div class="img_wrapper"><img src="/x.jpg"><span class="img_descr">图注</span></div><ul><li>乙</li><li>丙</li></ul><blockquote>丁<br>戊</blockquote><table><tr><td>己</td><td>庚</td></tr></table>',
  );
  expect(body.text).toBe('甲\n乙\n丙\n丁\n戊\n己 庚');
  expect(body.leadImage).toEqual({ url: '/x.jpg', caption: '图注' });
});

test('credits in lines parted by <br> are found one by one', () => {
  const body = clean('<p>甲</p><p>编辑：李薇佳 SF186<br>校对：陈荻雁</p>');
  expect(body.credits.map(({ role, name }) => `${role} ${name}`)).toEqual([
    'editor 李薇佳',
    'proofreader 陈荻雁',
  ]);
  expect(body.html).toBe('<p>甲</p>');
});

test.each([
  ['前言 **甲**\n\n<!-- more -->\n\n正文', '前言 甲'],
  ['<div><p>甲</p><p>乙</p><!--more--><p>丙</p></div>', '甲\n乙'],
  ['<p>甲<!-- more -->乙</p>', '甲'],
  ['<p>原标题：港口</p><p>甲</p><!-- more --><p>乙</p>', '甲'],
  ['<!-- more -->\n\n乙', null],
  ['<p>　</p><!-- more --><p>乙</p>', null],
  ['```\n<!-- more -->\n```\n\n乙', null],
  ['<p>甲</p><!-- more news --><p>乙</p>', null],
  ['<p>甲</p>', null],
])('of %j the part above the mark is %j', (raw, moreText) => {
  const body = clean(raw);
  expect(body.moreText).toBe(moreText);
  expect(body.html).not.toContain('<hr');
});

test('the mark of an excerpt is none of the paragraphs that credits are counted by', () => {
  const body = clean('甲\n\n<!-- more -->\n\n乙\n\n责任编辑：张亚楠');
  expect(body.credits).toMatchObject([{ name: '张亚楠', place: 'paragraph:last' }]);
});

test('pictures of the collection get the address that the caller knows', () => {
  const addresses: string[] = [];
  const resolvePicture = (address: string) => {
    addresses.push(address);
    return address === './无.png' ? null : `/media/${addresses.length}.png`;
  };
  const raw =
    '![甲](./图/a%20b.png)\n\n{% asset_img 港口.png "港口" %}\n\n![无](./无.png)\n\n<img src="/images/c.png">\n\n![](https://a.example/d.png)';
  const { html, leadImage } = cleanBody(raw, { title: '标题', resolvePicture });
  expect(addresses).toEqual(['./图/a b.png', 'asset:港口.png', './无.png', '/images/c.png']);
  expect([...html.matchAll(/src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
    '/media/1.png',
    '/media/2.png',
    '/media/4.png',
    'https://a.example/d.png',
  ]);
  expect(leadImage?.url).toBe('/media/1.png');
});

test('notes are reached from their marks, and the marks are no part of the sentences', () => {
  const body = clean('港口扩建[^甲]。\n\n[^甲]: 据港务局。');
  expect(body.html).toBe(
    '<p>港口扩建<sup><a id="article-fnref-1" href="#article-fn-1">[1]</a></sup>。</p><hr /><ol>\n<li id="article-fn-1"><p>据港务局。 <a href="#article-fnref-1">↩</a></p></li>\n</ol>',
  );
  expect(body.text).toBe('港口扩建。\n据港务局。');
});

test('the card of a film is no part of the text', () => {
  const body = clean('<p>甲</p><iframe src="https://v.qq.com/txp/iframe/player.html?vid=x12345"></iframe>');
  expect(body.html).toContain('<p class="embed-card"><a href="https://v.qq.com/x/page/x12345.html"');
  expect(body.text).toBe('甲');
  expect(clean(body.html).html).toBe(body.html);
});

test('what is clean stays as it is when cleaned again', () => {
  const once = clean(
    '<div><p>　　甲<b>乙</b></p><p><img src="/w600h420/x.jpg"></p><ul><li>丙</li></ul></div>',
  ).html;
  expect(clean(once).html).toBe(once);
});

test.each([
  ['unclosed elements', '<div>'.repeat(20_000)],
  ['nested quotations', '<blockquote>'.repeat(20_000)],
  ['nested bold', `<p>${'<b>'.repeat(20_000)}`],
  ['many line breaks', '<br>'.repeat(20_000)],
  ['many comments', '<!--x-->'.repeat(20_000)],
  ['many pictures', '<img src="/x.jpg">'.repeat(5_000)],
])('%s take no long time and no deep stack', (_name, html) => {
  const depth = (node: AnyNode): number =>
    'children' in node ? 1 + Math.max(0, ...node.children.filter(isTag).map(depth)) : 0;
  expect(depth(parseTree(clean(html).html))).toBeLessThan(120);
});
