import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALLOWED_TAGS } from './allow-list.ts';
import { cleanBody } from './clean-body.ts';
import { parseTree } from './parse-tree.ts';
import { plainHtml } from './plain-html.ts';
import { keepAllowed } from './rules/keep-allowed.ts';
import { sanitise } from './sanitise.ts';
import { startFindings } from './tree.ts';
import { unsafeParts } from './unsafe-parts.ts';
import { writeHtml } from './write-html.ts';

const TAGS =
  'p div a img script style svg math mtext mglyph malignmark annotation-xml foreignObject desc title iframe form input button select option textarea base meta link object embed applet noscript noembed noframes template xmp plaintext listing table tr td caption li ul dl dd pre code span figure figcaption blockquote h1 b i video audio source ruby rt br hr p/onclick=x image isindex keygen frameset frame marquee details body html head'.split(
    ' ',
  );
const ATTRIBUTES = [
  'onerror=alert(1)',
  'onload="x"',
  ' / onmouseover = x ',
  'href="javascript:alert(1)"',
  "href='JaVa\tScript:alert(1)'",
  'href="java\nscript:x"',
  'href=&#106;avascript:1',
  'href="&#x6A&#x61vascript:1"',
  'href="\u0001javascript:1"',
  'href="vbscript:x"',
  'href="javascript&colon;alert(1)"',
  'poster="javascript:1"',
  'cite="javascript:1"',
  'href="data:text/html,<script>alert(1)</script>"',
  'href="//a.example/x"',
  'href="\\\\a.example"',
  'href="https://a.example/?url=javascript:alert(1)"',
  'href="https://a.example/?to=data%3Atext/html,x"',
  'href="https://wsrv.nl/?url=javascript:alert(1)"',
  'href="#article-fn-1"',
  'href="#top"',
  'src=data:text/html,<script>',
  'src="data:image/svg+xml,<svg onload=x>"',
  'src="/x.jpg" onload=x',
  'src="https://a.example/x.jpg"',
  'src="https://cors.zfour.workers.dev/?javascript:1"',
  'data-src="javascript:1"',
  'srcset="javascript:1 2x"',
  'srcdoc="<script>alert(1)</script>"',
  'style="background:url(javascript:1)"',
  'class="img_wrapper"',
  'class="embed-card evil"',
  'class="hljs-x hljs-keyword\tevil"',
  'class="language-js"',
  'id=x',
  'id="article-fn-1"',
  'id="article-fn-1x"',
  'name="cookie"',
  'formaction=javascript:1',
  'xlink:href=javascript:1',
  'action=javascript:1',
  'background=javascript:1',
  'alt="<script>"',
  'alt="--><script>"',
  'title="</a><img src=x onerror=y>"',
  "title='\"><script>alert(1)</script>'",
  'align="center"',
  'align="x"',
  'lang="zh"',
  'dir="x"',
  'start="3"',
  'colspan="2"',
  'http-equiv=refresh content="0;url=javascript:1"',
  '__proto__=x',
  'constructor=x',
];
const TEXT = [
  '责任编辑：张亚楠',
  '甲',
  '<',
  '>',
  '&',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&lt;img src=x onerror=y&gt;',
  '<!--',
  '-->',
  '--!>',
  '<!-->',
  '<!-- more -->',
  ']]>',
  '<![CDATA[',
  '<?xml',
  '<!DOCTYPE html>',
  '"',
  "'",
  '=',
  '&#0;',
  '&#x3c;script&#x3e;',
  '&NewLine;',
  '&Tab;',
  '　　',
  '\0',
  '\ufdd00\ufdd0',
  '\ud800',
  '</',
  '</p><script>',
  '原标题：<script>',
  '<script',
  '<scr\0ipt>',
  '<<p>',
  '<script src=//x.example/x.js>',
  '<li id="footnote-1">',
  '<div class="shell masthead" id="main">',
  '<svg><style><img src=x onerror=y></style>',
  '<noscript><p title="</noscript><img src=x onerror=y>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=y>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=y>',
  '<template><script>x</script></template>',
  '<iframe srcdoc="<script>x</script>"></iframe>',
];
const MARKDOWN = [
  '{% raw %}',
  '{% endraw %}',
  '{% note %}',
  '{% blockquote <script> https://a.example/"onclick=x %}',
  '{% asset_img x.jpg "\\"><script>" %}',
  '{% iframe javascript:alert(1) %}',
  '{% iframe "https://a.example/" onload=x %}',
  '{% link x javascript:1 %}',
  '{% codeblock lang:"><script> %}',
  '{% endcodeblock %}',
  '\n\n```js\n',
  '\n```html "><script>\n<script>alert(1)</script>\n```\n',
  '\n\n> ',
  '\n\n- [x] ',
  '\n\n|甲|乙|\n|:-:|-|\n|<b|`|\n\n',
  '[甲](javascript:alert(1))',
  '[甲](<java\nscript:x> "t\\"onclick=x")',
  '[甲](data:text/html,x)',
  '![甲](javascript:1)',
  '![x" onerror="y](/x.jpg)',
  '<javascript:alert(1)>',
  '[^1]',
  '\n\n[^1]: <script>x</script>\n\n',
  '[^"><script>]',
  '\n\n[^"><script>]: 甲\n\n',
  '$x<script>$',
  '\n\n$$\n<script>\n$$\n\n',
  '`<script>`',
  '**',
  '_',
];

const tag = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...TAGS),
      fc.subarray(ATTRIBUTES, { maxLength: 4 }),
      fc.constantFrom('>', ' >', '/>', ''),
    )
    .map(([name, attributes, end]) => `<${[name, ...attributes].join(' ')}${end}`),
  fc.constantFrom(...TAGS).map((name) => `</${name}>`),
);
const text = fc.oneof(fc.constantFrom(...TEXT), fc.string({ unit: 'binary', maxLength: 12 }));
const markup = fc
  .array(fc.oneof({ weight: 3, arbitrary: tag }, { weight: 2, arbitrary: text }), { maxLength: 30 })
  .map((pieces) => pieces.join(''));
const markdown = fc
  .tuple(
    fc.constantFrom('正文。', '# 标题\n\n', '<!-- more -->\n'),
    fc.array(fc.oneof(fc.constantFrom(...MARKDOWN), tag, text), { maxLength: 30 }),
  )
  .map(([start, pieces]) => start + pieces.join(''));

/** Well-formed, of elements that the list allows: what hardly ever comes out of pieces thrown together. */
const sound = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(fc.constantFrom('甲', '&amp;lt;', '&lt;script&gt;', '"', '\r\n', '&nbsp;', '<br>'), text),
    fc
      .tuple(
        fc.constantFrom(...ALLOWED_TAGS),
        fc.subarray(ATTRIBUTES, { maxLength: 2 }),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([name, attributes, inner]) => `<${[name, ...attributes].join(' ')}>${inner.join('')}</${name}>`),
  ),
})).node;

const body = fc.oneof(markup, markdown);

describe('whatever goes in', () => {
  test('nothing active comes out of the sanitiser', () => {
    fc.assert(
      fc.property(markup, (html) => {
        expect(unsafeParts(sanitise(html))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  test('nothing active comes out of the cleaning', () => {
    fc.assert(
      fc.property(body, (raw) => {
        expect(unsafeParts(cleanBody(raw, { title: '标题' }).html)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  test('what is sane stays as it is', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const once = sanitise(html);
        expect(sanitise(once)).toBe(once);
      }),
      { numRuns: 3_000 },
    );
  });

  test('what goes past the sanitiser is what the sanitiser gives', () => {
    let passes = 0;
    fc.assert(
      fc.property(fc.oneof(markup, sound), (html) => {
        const root = parseTree(html);
        keepAllowed(root, startFindings('标题'));
        const plain = plainHtml(root.children);
        if (plain === null) return;
        passes += 1;
        expect(plain).toBe(sanitise(writeHtml(root.children, { voidEnd: ' />' })));
        expect(sanitise(plain)).toBe(plain);
        expect(unsafeParts(plain)).toEqual([]);
      }),
      { numRuns: 4_000 },
    );
    expect(passes).toBeGreaterThan(400);
  });

  test('a tree that no rule has looked at does not go past it with anything in it', () => {
    fc.assert(
      fc.property(fc.oneof(markup, sound), (html) => {
        const plain = plainHtml(parseTree(html).children);
        if (plain === null) return;
        expect(unsafeParts(plain)).toEqual([]);
        expect(sanitise(plain)).toBe(plain);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a resolver cannot bring in anything either', () => {
    const resolvers = fc.constantFrom(
      'javascript:1',
      'data:text/html,x',
      '/media/"onerror=x',
      '//a.example/x',
    );
    fc.assert(
      fc.property(body, resolvers, (raw, url) => {
        const { html } = cleanBody(raw, { title: '标题', resolvePicture: () => url });
        expect(unsafeParts(html)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each(TEXT.concat(MARKDOWN, ATTRIBUTES))('the database takes what is left of %j', (piece) => {
  const { html, text: plain, removed } = cleanBody(`<p>甲${piece}</p>`, { title: '标题' });
  for (const part of [html, plain, ...removed.map((block) => block.html)]) {
    expect(part).not.toContain('\0');
    expect(part.isWellFormed()).toBe(true);
  }
});
