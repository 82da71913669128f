import { expect, test } from 'vitest';
import { isHtmlBody } from './is-html-body.ts';

test.each([
  '<div>   \n<p>甲</p>\n</div>\n',
  '\n\n<!-- 正文 start -->\n<!-- 广告 -->\n<p>**甲**</p>',
  '<p>甲',
  '<br>甲<br>乙',
  '<div>\n\n- 甲\n\n</div>',
  '<pre>\n\n# 注\nx = 1\n</pre>',
  '<div>甲</div>\n\n<p>港口**下月**开通。</p>\n\n图<div>丙丙丙丙丙</div>',
  '<strong>题记</strong><p>港口扩建工程下月完工，首批航线随后开通。</p>\n\n    <p>一次 * 两次 *</p>',
  '<p>甲\n\n乙</p>\n<!-- 甲\n\n# 乙 -->\n<script>\n\n- "<p>"\n</script>',
  '<img src="/x.jpg"><br>\n\n    甲<br><br>乙<br>',
  '<!DOCTYPE html><html><body>\n\n# 甲\n</body></html>',
])('%j is HTML', (body) => {
  expect(isHtmlBody(body)).toBe(true);
});

test.each([
  '',
  '港口<b>下月</b>开通。',
  '<!-- 没有结束',
  '<https://a.example/>',
  '<a id="more"></a>\n\n正文**粗**\n\n正文二',
  '<br/>\n\n正文**粗**\n\n正文二',
  '<font color="red">题记</font>\n\n正文**粗**',
  '<center>题记</center>\n\n正文**粗**',
  '<iframe src="//a.example/x"></iframe>\n\n正文**粗**',
  '<video src="/x.mp4"></video>\n\n正文**粗**',
  '<details><summary>题记</summary>\n\n正文**粗**\n\n</details>',
  '<div align=center>题记</div>\n\n正文\n\n## 标题\n\n<div align=right>完</div>',
  '<div align=center>题记</div>\n\n正文**粗**\n\n<div align=right>完</div>',
  '<img src="/x.jpg">\n\n用 `<div>` 排版，**不难**。',
  '<img src="/x.jpg">\n\n港口下月开通。',
  '<img src="/x.jpg">\n\n## 港口\n\n下月开通。',
  '<center>题记</center>\n\n- 甲\n- 乙',
  '<a id="top"></a>\n\n```js\nlet 甲;\n```',
  '<div class="lead">甲</div>\n\n[乙](https://a.example/)',
])('%j is Markdown', (body) => {
  expect(isHtmlBody(body)).toBe(false);
});

test('a body of broken tags takes no long time', () => {
  for (const part of ['<div', '<!--', '<p><div>', '<br>\n \n'])
    expect(typeof isHtmlBody(`<img>${part.repeat(100_000)}`)).toBe('boolean');
});
