import { expect, test } from 'vitest';
import { isHtmlBody } from './is-html-body.ts';

test.each([
  '<div>   \n<p>甲</p>\n</div>\n',
  '\n\n<!-- 正文 start -->\n<!-- 广告 -->\n<p>**甲**</p>',
  '<p>甲',
  '<br>甲<br>乙',
  '<div>\n\n- 甲\n\n</div>',
  '<pre>\n\n# 注\nx = 1\n</pre>',
  '<img src="/x.jpg">\n\n港口下月开通。',
  '<!DOCTYPE html><html><body>\n\n# 甲\n</body></html>',
])('%j is HTML', (body) => {
  expect(isHtmlBody(body)).toBe(true);
});

test.each([
  '',
  '港口<b>下月</b>开通。',
  '<!-- 没有结束',
  '<https://a.example/>',
  '<img src="/x.jpg">\n\n## 港口\n\n下月开通。',
  '<center>题记</center>\n\n- 甲\n- 乙',
  '<a id="top"></a>\n\n```js\nlet 甲;\n```',
  '<div class="lead">甲</div>\n\n[乙](https://a.example/)',
])('%j is Markdown', (body) => {
  expect(isHtmlBody(body)).toBe(false);
});
