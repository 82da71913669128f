import { expect, test } from 'vitest';
import { parseTree } from '../parse-tree.ts';
import { sanitise } from '../sanitise.ts';
import { writeHtml } from '../write-html.ts';
import { keepAllowed } from './keep-allowed.ts';
import { runRule } from './run-rule.ts';

test.each([
  ['<div onclick="x"><p style="x" class="y">甲</p></div>', '<p>甲</p>'],
  ['<u><center>甲</center></u>', '甲'],
  ['<img src="javascript:1">甲', '甲'],
  ['<a href="javascript:1">甲</a>', '甲'],
  [
    '<p><span class="hljs-keyword">甲</span><span>乙</span></p>',
    '<p><span class="hljs-keyword">甲</span>乙</p>',
  ],
])('%s', (html, kept) => {
  expect(runRule(html, keepAllowed).html).toBe(kept);
});

test('the sanitiser has nothing to do after it', () => {
  const root = parseTree(
    '<p class="embed-card"><a href="/x" title="甲">甲 &amp; 乙&nbsp;"丙"</a><br><img src="/x.jpg?a=1&b=2" alt=\'"甲"\' width=3></p><hr>' +
      '<ol start=3><li id="article-fn-1" lang=zh>甲</li></ol><table><col><tr><td colspan=2 align=center>乙</td></tr></table>',
  );
  keepAllowed(root, { title: '', originalTitle: null, credits: [], removed: [], aboveMore: null });
  const html = writeHtml(root.children, { voidEnd: ' />' });
  expect(sanitise(html)).toBe(html);
});
