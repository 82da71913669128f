import { type AnyNode, isTag } from 'domhandler';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanBody } from './clean-body.ts';
import { parseTree } from './parse-tree.ts';
import { elementsIn } from './tree.ts';

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
    '<pre><code class="language-js"><span class="hljs-keyword">let</span> 甲;\n</code></pre>',
  ],
  ['<pre><code class="language-js evil">x</code></pre>', '<pre><code class="language-js">x</code></pre>'],
  [
    '<p>甲<ruby>漢<rt>かん</rt></ruby><sub>1</sub><del>乙</del></p>',
    '<p>甲<ruby>漢<rt>かん</rt></ruby><sub>1</sub><del>乙</del></p>',
  ],
  [
    '<table><tr><td colspan=2 style=x>甲</td></tr><tr><td>乙</td><td>丙</td></tr></table>',
    '<table><tr><td colspan="2">甲</td></tr><tr><td>乙</td><td>丙</td></tr></table>',
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

const FORBIDDEN_TAGS =
  /<\/?(?:script|base|meta|form|style|iframe|object|embed|svg|math|link|input|noscript|xmp|template)\b/i;
const URL_ATTRIBUTES = new Set(['href', 'src']);

function expectSafe(html: string): void {
  expect(html).not.toMatch(FORBIDDEN_TAGS);
  for (const element of elementsIn(parseTree(html))) {
    for (const [name, value] of Object.entries(element.attribs)) {
      expect(name).not.toMatch(/^on|^style$|^id$|^srcdoc$|^srcset$/i);
      if (URL_ATTRIBUTES.has(name)) expect(value).toMatch(/^(?:https?:\/\/|mailto:|\/(?![/\\]))/i);
    }
  }
}

const TAGS = [
  'p',
  'div',
  'a',
  'img',
  'script',
  'style',
  'svg',
  'math',
  'mtext',
  'iframe',
  'form',
  'base',
  'meta',
  'noscript',
  'xmp',
  'template',
  'table',
  'td',
  'li',
  'pre',
  'code',
  'title',
  'textarea',
  'select',
  'plaintext',
  'figure',
  'span',
  'b',
  'h1',
  'video',
  'p/onclick=x',
  'foreignObject',
  'annotation-xml',
];
const ATTRIBUTES = [
  'onerror=alert(1)',
  'href="javascript:alert(1)"',
  "href='JaVa\tScript:alert(1)'",
  'src=data:text/html,<script>',
  'src="/x.jpg" onload=x',
  'style="x:expression(1)"',
  'class="img_wrapper"',
  'href="https://a.example/?url=javascript:alert(1)"',
  'href=&#106;avascript:1',
  'srcdoc="<script>"',
  'id=x',
  'data-src="javascript:1"',
  'formaction=x',
  'xlink:href=javascript:1',
  'src="//a.example/x.jpg"',
  'alt="<script>"',
  "title='\"><script>alert(1)</script>'",
];
const TEXT = [
  '责任编辑：张亚楠',
  '甲',
  '<',
  '&lt;script&gt;',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '"',
  "'",
  '&#0;',
  '　　',
  '\0',
  '</',
  '原标题：<script>',
  '<script',
  '{% raw %}',
  '```',
  '> ',
];

const piece = fc.oneof(
  fc
    .tuple(fc.constantFrom(...TAGS), fc.subarray(ATTRIBUTES))
    .map(([tag, attributes]) => `<${[tag, ...attributes].join(' ')}>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
  fc.constantFrom(...TEXT),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const markup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('no markup gets anything active through', () => {
  fc.assert(
    fc.property(markup, (html) => expectSafe(clean(html).html)),
    { numRuns: 1_500 },
  );
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
