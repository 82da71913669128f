import { expect, test } from 'vitest';
import { makeFigures } from './make-figures.ts';
import { runRule } from './run-rule.ts';

const IMG = '<img src="https://a.example/x.jpg" alt="">';

test.each([
  [
    `<div class="img_wrapper">${IMG}<span class="img_descr">港口（徐想 摄）</span></div>`,
    '<figure><img src="https://a.example/x.jpg" alt="港口（徐想 摄）"><figcaption>港口（徐想 摄）</figcaption></figure>',
  ],
  [`<div class="img_wrapper">${IMG}<span class="img_descr"> </span></div>`, `<figure>${IMG}</figure>`],
  [
    '<figure><img src="https://a.example/x.jpg" alt="甲"><figcaption>乙</figcaption></figure>',
    '<figure><img src="https://a.example/x.jpg" alt="甲"><figcaption>乙</figcaption></figure>',
  ],
  [
    `<div class="img_wrapper"><a href="https://a.example/big.jpg">${IMG}</a></div>`,
    '<figure><a href="https://a.example/big.jpg"><img src="https://a.example/x.jpg" alt=""></a></figure>',
  ],
  [`<div class="img_wrapper"><p>正文</p>${IMG}<span class="img_descr">注</span></div>`, null],
  ['<figure><pre>代码</pre></figure>', '<div><pre>代码</pre></div>'],
  ['<div class="image-news"><p>正文</p></div>', null],
])('%s', (html, figure) => {
  expect(runRule(html, makeFigures).html).toBe(figure ?? html);
});
