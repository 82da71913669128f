import { expect, test } from 'vitest';
import { plainReaderPage } from './plain-reader-page.ts';

const plain = (html: string) => plainReaderPage(html)?.html;

test('the framework’s scripts go, with what is only theirs', () => {
  expect(
    plain(
      '<!DOCTYPE html><!--build--><html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>' +
        '<link rel="modulepreload" href="/b.js"><link rel="expect" href="#_R_" blocking="render"/>' +
        '<script src="/_next/a.js" async=""></script><title>报栏</title></head>' +
        '<body><div hidden=""><!--$--><!--/$--></div><p>共<!-- -->三<!-- -->条</p>' +
        '<script id="_R_">requestAnimationFrame(function(){$RT=performance.now()})</script>' +
        '<script>self.__next_f.push([1,"<p>不是标签</p><!-- 也不是注释 -->"])</script></body></html>',
    ),
  ).toBe('<!DOCTYPE html><html><head><title>报栏</title></head><body><p>共三条</p></body></html>');
});

test('what is ours stays as it was written', () => {
  const ours =
    '<link rel="stylesheet" href="/_next/a.css"/><link rel="preload" as="image" href="/img/x"/>' +
    '<link rel="canonical" href="/"/><link rel="modulepreload" href="/_islands/a.js" data-island=""/>' +
    '<script type="application/ld+json">{"headline":"<!-- 标题 -->"}</script>' +
    '<script type="speculationrules">{"prefetch":[]}</script>' +
    '<script type="module" src="/_islands/reader-1.js" data-island=""></script>' +
    '<div hidden="" data-kept=""></div><div hidden="">有字</div><div hidden=""><b></b></div>';
  expect(plain(ours)).toBe(ours);
});

test('inline scripts of ours are named for the policy, letter by letter', () => {
  const text = 'document.documentElement.dataset.theme="暗" // <p>';
  expect(plainReaderPage(`<script data-island>${text}</script><script>other()</script>`)).toEqual({
    html: `<script data-island>${text}</script>`,
    inlineScripts: [text],
  });
});

test('rules for what to load ahead are named too: a policy with hashes lets no others in', () => {
  const rules = '{"prefetch":[]}';
  expect(plainReaderPage(`<script type="speculationrules">${rules}</script>`)?.inlineScripts).toEqual([
    rules,
  ]);
});

test.each([
  ['a boundary that is still to come', '<!--$?--><template id="B:0"></template>等一等<!--/$-->'],
  ['a part that a script is to move', '<div hidden id="S:0"><p>迟到的</p></div>'],
  ['a boundary that failed', '<!--$!--><template data-dgst="123"></template><!--/$-->'],
])('%s: the page is left alone', (_name, html) => {
  expect(plainReaderPage(html)).toBeNull();
});

test('a template of our own is none of React’s', () => {
  const html = '<template id="share-menu"><p>分享</p></template>';
  expect(plain(html)).toBe(html);
});
