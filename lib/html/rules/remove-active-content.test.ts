import { expect, test } from 'vitest';
import { removeActiveContent } from './remove-active-content.ts';
import { runRule } from './run-rule.ts';

test.each([
  ['<style>.甲 &#123;color:red&#125;</style><p>正文</p>', '<p>正文</p>', ['style-block']],
  ['<pre><style>.x{}</style>代码</pre>', '<pre>代码</pre>', ['style-block']],
  ['<script>alert("甲")</script><p>正文</p>', '<p>正文</p>', ['script']],
  ['<noscript><img src="x.gif"></noscript><p>正文</p>', '<p>正文</p>', ['noscript']],
  ['<form><input name="q"><button>订阅</button></form><p>正文</p>', '<p>正文</p>', ['form']],
  [
    '<iframe src="https://v.example/1" title="视频：港口"></iframe>',
    '<p class="embed-card"><a href="https://v.example/1"><strong>视频：港口</strong> v.example</a></p>',
    ['iframe'],
  ],
  [
    '<iframe src="//v.example/1"></iframe>',
    '<p class="embed-card"><a href="https://v.example/1"><strong>v.example</strong></a></p>',
    ['iframe'],
  ],
  [
    '<iframe src="http://v.example/1"></iframe>',
    '<p class="embed-card"><a href="http://v.example/1"><strong>v.example</strong></a></p>',
    ['iframe'],
  ],
  ['<iframe src="javascript:alert(1)"></iframe>', '', ['iframe']],
  [
    '<video><source src="https://v.example/1.mp4"></video>',
    '<p class="embed-card"><a href="https://v.example/1.mp4"><strong>v.example</strong></a></p>',
    ['video'],
  ],
  ['<xmp><b>代码</b></xmp>', '<pre>&lt;b&gt;代码&lt;/b&gt;</pre>', []],
])('%s', (html, clean, rules) => {
  expect(runRule(html, removeActiveContent)).toMatchObject({ html: clean, rules });
});

test('a form around a whole page is only a wrapper', () => {
  const text = '新线路下月开通。'.repeat(100);
  expect(runRule(`<form><p>${text}</p></form>`, removeActiveContent).html).toBe(`<div><p>${text}</p></div>`);
});

test('a page full of frames gets no more cards than anybody looks at', () => {
  const { html } = runRule('<iframe src="https://v.example/1"></iframe>'.repeat(1_000), removeActiveContent);
  expect(html.split('embed-card')).toHaveLength(201);
});
