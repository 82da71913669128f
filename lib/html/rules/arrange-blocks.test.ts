import { expect, test } from 'vitest';
import { arrangeBlocks } from './arrange-blocks.ts';
import { runRule } from './run-rule.ts';

const IMG = '<img src="https://a.example/x.jpg" alt="">';

test.each([
  ['<div><div><p>甲</p></div>乙</div>', '<p>甲</p><p>乙</p>'],
  ['甲<br>乙<br><br>丙', '<p>甲</p><p>乙</p><p>丙</p>'],
  ['<p class="k">甲<br>乙</p>', '<p class="k">甲</p><p class="k">乙</p>'],
  ['<p>甲<br class="line">乙<br>丙</p>', '<p>甲<br class="line">乙</p><p>丙</p>'],
  ['<p>甲<br class="line">　　乙</p>', '<p>甲</p><p>　　乙</p>'],
  ['<span><font>甲<br>乙</font></span>', '<p>甲</p><p>乙</p>'],
  [`<p>${IMG}</p>`, `<figure>${IMG}</figure>`],
  [`<p><strong>${IMG}</strong>甲</p>`, `<figure>${IMG}</figure><p>甲</p>`],
  [`<p>甲${IMG}乙</p>`, `<p>甲</p><figure>${IMG}</figure><p>乙</p>`],
  [
    `<a href="https://a.example/big.jpg"><img src="https://a.example/s.jpg" alt="甲" width="90" height="60"></a>`,
    '<figure><a href="https://a.example/big.jpg"><img src="https://a.example/big.jpg" alt="甲"></a></figure>',
  ],
  [
    `<a href="https://a.example/big.jpg"><img src="https://a.example/s.jpg" alt="甲" width="640" height="480"></a>`,
    '<figure><a href="https://a.example/big.jpg"><img src="https://a.example/s.jpg" alt="甲" width="640" height="480"></a></figure>',
  ],
  [
    `<a href="https://a.example/story">${IMG}</a>`,
    `<figure><a href="https://a.example/story">${IMG}</a></figure>`,
  ],
  [
    '<p>甲<img src="/i.png" width="16" height="16">乙</p>',
    '<p>甲<img src="/i.png" width="16" height="16">乙</p>',
  ],
  ['<blockquote>甲<br>乙</blockquote>', '<blockquote><p>甲</p><p>乙</p></blockquote>'],
  ['<ul><li>甲</li><li><div>乙</div></li></ul>', '<ul><li>甲</li><li><p>乙</p></li></ul>'],
  ['<table><tr><td><p>甲</p></td></tr></table>', '<p>甲</p>'],
  ['<table><tr><td>甲</td><td>乙</td></tr></table>', '<table><tr><td>甲</td><td>乙</td></tr></table>'],
  ['<pre>甲\n  乙</pre>', '<pre>甲\n  乙</pre>'],
  ['<h2></h2><p>  </p><p>甲</p>', '<p>甲</p>'],
  ['<a href="/x"><div>甲</div></a>', '<p>甲</p>'],
])('%s', (html, blocks) => {
  expect(runRule(html, arrangeBlocks).html).toBe(blocks);
});
