import { expect, test } from 'vitest';
import { parseTree } from './parse-tree.ts';
import { plainHtml } from './plain-html.ts';
import { sanitise } from './sanitise.ts';

const read = (html: string) => plainHtml(parseTree(html).children);

test.each([
  '<p>甲 &lt;script&gt; &amp;amp; "乙" <strong>丙</strong><br /></p>',
  '<figure><img src="https://a.example/x.jpg" alt="" loading="lazy" decoding="async" /><figcaption>甲</figcaption></figure>',
  '<p><a href="https://a.example/?a=1&amp;b=甲" rel="nofollow noopener ugc">甲</a></p>',
  '<ul><li>甲<ul><li>乙</li></ul></li></ul>',
  '<table tabindex="0"><thead><tr><th>甲</th></tr></thead><tbody><tr><td align="right">乙</td></tr></tbody></table>',
])('%s is plain', (html) => {
  expect(read(html)).toBe(html);
  expect(sanitise(html)).toBe(html);
});

test.each([
  ['an element that is not allowed', '<div>甲</div>'],
  ['a script', '<p><script>x</script></p>'],
  ['a drawing', '<p><svg></svg></p>'],
  ['a comment', '<p>甲<!-- x --></p>'],
  ['an attribute that is not allowed', '<p onclick="x">甲</p>'],
  ['an address that is not', '<p><a href="javascript:x" rel="nofollow noopener ugc">甲</a></p>'],
  ['an address with a space in it', '<p><a href="/ /a.example" rel="nofollow noopener ugc">甲</a></p>'],
  ['a link without its rel', '<p><a href="https://a.example/">甲</a></p>'],
  ['a list in a paragraph', '<b><p>甲<ul><li>甲</li></ul></b>'],
  ['an item without its list', '<li>甲</li>'],
  ['a cell without its row', '<table tabindex="0"><td>甲</td></table>'],
  ['an element in itself', '<p><b>甲<b>乙</b></b></p>'],
])('%s is not plain', (_, html) => {
  expect(read(html)).toBeNull();
});
