import { expect, test } from 'vitest';
import { replaceHexoTags } from './hexo-tags.ts';
import { HtmlPieces } from './html-pieces.ts';

/** The Markdown with every piece back in its place. */
function replace(markdown: string): string {
  const pieces = new HtmlPieces();
  return pieces.putBack(replaceHexoTags(markdown, pieces));
}

test.each([
  ['{% raw %}{{ 甲 }} **乙**{% endraw %}', '{{ 甲 }} **乙**'],
  ['{% raw %}{% note %}{% endraw %}', '{% note %}'],
  ['{% raw %}没有结束', '没有结束'],
  ['{%- raw -%}甲{%- endraw -%}', '甲'],
  ['`{% raw %}` 甲', '`{% raw %}` 甲'],
  ['```\n{% note %}\n```', '```\n{% note %}\n```'],
  ['{% note info %}甲{% endnote %}', '\n\n<blockquote>\n\n甲\n\n</blockquote>\n\n'],
  [
    '{% note "提示" %}甲{% endnote %}',
    '\n\n<blockquote>\n\n<p><strong>提示</strong></p>\n\n甲\n\n</blockquote>\n\n',
  ],
  [
    '{% blockquote 何以宁, 港口志 %}甲{% endblockquote %}',
    '\n\n<blockquote>\n\n甲\n\n<p>—— 何以宁，港口志</p>\n\n</blockquote>\n\n',
  ],
  [
    '{% blockquote 何以宁 https://a.example/x 第三章 %}甲{% endblockquote %}',
    '\n\n<blockquote>\n\n甲\n\n<p>—— 何以宁，<a href="https://a.example/x">第三章</a></p>\n\n</blockquote>\n\n',
  ],
  ['{% pullquote right %}甲{% endpullquote %}', '\n\n<blockquote>\n\n甲\n\n</blockquote>\n\n'],
  [
    '{% codeblock lang:没有 %}\na < b\n{% endcodeblock %}',
    '\n\n<pre><code class="language-没有">a &lt; b\n</code></pre>\n\n',
  ],
  [
    '{% codeblock 标题 line_number:false https://a.example/x 原文 %}\n甲\n{% endcodeblock %}',
    '\n\n<p>标题 <a href="https://a.example/x">原文</a></p><pre><code>甲\n</code></pre>\n\n',
  ],
  ['{% asset_img 港 口.png %}', '<img src="asset:口.png" alt="">'],
  ['{% asset_img "港 口.png" 60 40 %}', '<img src="asset:港 口.png" alt="" width="60" height="40">'],
  [
    '{% asset_img left 港口.png 60 40 "标题" "替代" %}',
    '<img src="asset:港口.png" alt="替代" width="60" height="40">',
  ],
  ['{% img left /images/x.png \'"标题" "替代"\' %}', '<img src="/images/x.png" alt="替代">'],
  ['{% asset_img https://a.example/x.png %}', '<img src="https://a.example/x.png" alt="">'],
  ['{% youtube abc123 %}', '\n\n<iframe src="https://www.youtube.com/watch?v=abc123"></iframe>\n\n'],
  ['{% youtube PLx playlist %}', '\n\n<iframe src="https://www.youtube.com/playlist?list=PLx"></iframe>\n\n'],
  ['{% vimeo 12 %}', '\n\n<iframe src="https://vimeo.com/12"></iframe>\n\n'],
  ['{% iframe https://a.example/x 300 200 %}', '\n\n<iframe src="https://a.example/x"></iframe>\n\n'],
  ['见{% link 港口 https://a.example/x true 标题 %}。', '见<a href="https://a.example/x">港口</a>。'],
  ["{% post_link 2021/port '港口 <扩建>' true %}", '港口 &lt;扩建&gt;'],
  ['{% post_link 2021/港口 %}', '港口'],
  [
    '{% gist b6365e79be6052e7531e %}',
    '\n\n<p><a href="https://gist.github.com/b6365e79be6052e7531e">gist.github.com/b6365e79be6052e7531e</a></p>\n\n',
  ],
  ['{% jsfiddle abc %}', '\n\n<p><a href="https://jsfiddle.net/abc">jsfiddle.net/abc</a></p>\n\n'],
  ['{% label primary@港口 %}', '港口'],
  ['{% tabs 甲 %}乙{% endtabs %}', '乙<!--{% tabs 甲 %}-->'],
  ['{% aplayer "港" "何以宁" x.mp3 %}', '<!--{% aplayer "港" "何以宁" x.mp3 %}-->'],
  ['{% 港 %}', '{% 港 %}'],
  ['甲\n  {% mystery --> %}\n乙{% endmystery %}', '甲\n  \n乙<!--{% mystery    %}-->'],
  ['模板里写 {% if x %} 和 {% endif %} 即可', '模板里写 {% if x %} 和 {% endif %} 即可'],
  ['{% img %}', '<!--{% img %}-->'],
  ['100{% 没有这样的标签', '100{% 没有这样的标签'],
  ['{% % %} {% 1 %}', '{% % %} {% 1 %}'],
  ['甲\ufdd00\ufdd0{% raw %}乙{% endraw %}', '甲0乙'],
])('%j', (markdown, replaced) => {
  expect(replace(HtmlPieces.clean(markdown))).toBe(replaced);
});
