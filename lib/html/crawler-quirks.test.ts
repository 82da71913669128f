import { expect, test } from 'vitest';
import { cleanBody } from './clean-body.ts';

function clean(html: string) {
  return cleanBody(html, { title: '港口扩建完成' });
}

const LINK = 'rel="nofollow noopener ugc"';
const IMG = 'loading="lazy" decoding="async" />';

/** What crawlers leave in bodies, one specimen of our own for each; see clean-body.ts. */
test.each([
  ['braces as entities', '<p>代码 &#123;甲&#125;</p>', '<p>代码 {甲}</p>'],
  ['a style sheet', '<style>\n.x&#123;color:red&#125;\n</style><p>甲</p>', '<p>甲</p>'],
  ['a style sheet in a listing', '<pre><style>.x{}</style>甲</pre>', '<pre tabindex="0">甲</pre>'],
  [
    'comments of ad slots',
    '<p>甲</p><!-- 文中广告位 --><p>乙</p><!--[if IE]>丙<![endif]-->',
    '<p>甲</p><p>乙</p>',
  ],
  ['blank lines', `<p>甲</p>${'\n \n'.repeat(200)}<p>乙</p>`, '<p>甲</p><p>乙</p>'],
  ['ideographic indents', '<p>　　甲　乙　</p>', '<p>甲　乙</p>'],
  ['no-break indents', '<p>&nbsp;&nbsp;&emsp;甲</p>', '<p>甲</p>'],
  ['invisible characters', '<p>\u200b　甲\ufeff</p>', '<p>甲</p>'],
  ['paragraphs of spaces', '<p>　　</p><p>&nbsp;</p><p><br></p><p><span> </span></p><p>甲</p>', '<p>甲</p>'],
  ['text parted by line breaks', '<div>　　甲<br>　　乙<br/><br>　　丙</div>', '<p>甲</p><p>乙</p><p>丙</p>'],
  ['line breaks within bold text', '<p><b>甲<br>乙</b></p>', '<p><b>甲<br />乙</b></p>'],
  ['loose text', '<div>甲 <b>乙</b><div>丙</div>丁</div>', '<p>甲 <b>乙</b></p><p>丙</p><p>丁</p>'],
  [
    'a figure with a bare alt',
    '<div class="img_wrapper"><img id="0" style="max-width:640px" src="https://a.example/x.jpg" alt referrerpolicy="no-referrer"><span class="img_descr">码头（何以宁 摄）</span></div>',
    `<figure><img src="https://a.example/x.jpg" alt="码头（何以宁 摄）" ${IMG}<figcaption>码头（何以宁 摄）</figcaption></figure>`,
  ],
  [
    'a figure with an empty caption',
    '<div class="img_wrapper"><img src="https://a.example/x.jpg" alt="码头"><span class="img_descr"></span></div>',
    `<figure><img src="https://a.example/x.jpg" alt="码头" ${IMG}</figure>`,
  ],
  [
    'a thumbnail and the picture it links to',
    '<p><a href="https://a.example/big.jpg"><img src="https://a.example/s.jpg?w=640&amp;h=480"></a></p>',
    `<figure><a href="https://a.example/big.jpg" ${LINK}><img src="https://a.example/s.jpg?w=640&amp;h=480" alt="" width="640" height="480" ${IMG}</a></figure>`,
  ],
  [
    'lazy pictures',
    '<p><img src="data:image/gif;base64,R0" data-src="//a.example/港.gif"></p><p><img src="/grey.gif" data-original="https://a.example/x.jpg"></p>',
    `<figure><img src="https://a.example/港.gif" alt="" ${IMG}</figure><figure><img src="https://a.example/x.jpg" alt="" ${IMG}</figure>`,
  ],
  [
    'a caption in a line of its own',
    '<p><img src="https://a.example/x.jpg"></p><p>　　图片来源：晨岚图库</p><p>　　甲</p>',
    `<figure><img src="https://a.example/x.jpg" alt="" ${IMG}<figcaption>图片来源：晨岚图库</figcaption></figure><p>甲</p>`,
  ],
  [
    'a promotional block',
    '<p>甲</p><div class="clearfix appendQr_wrap"><div><img src="/q.png"></div><div>海量资讯、精准解读，尽在晨岚财经APP</div></div>',
    '<p>甲</p>',
  ],
  [
    'affiliate and tracking links',
    '<p><a href="https://a.example/track.php?site_id=1&amp;t=https://b.example/x?utm_source=y">甲</a></p>',
    `<p><a href="https://b.example/x" ${LINK}>甲</a></p>`,
  ],
  ['a credit line', '<p>甲</p><p class="article-editor">责任编辑：张亚楠 </p>', '<p>甲</p>'],
  ['the original title', '<p class="ori_titlesource">　　原标题：港口</p><p>甲</p>', '<p>甲</p>'],
  ['a flash item that repeats its title', '<p>港口扩建完成</p>', '<p>港口扩建完成</p>'],
  ['a heading that repeats the title', '<h1>港口扩建完成</h1><p>甲</p>', '<p>甲</p>'],
  [
    'a film',
    '<p>甲<video controls src="https://v.example/1.mp4" poster="/x.jpg"></video>乙</p>',
    `<p>甲</p><p class="embed-card"><a href="https://v.example/1.mp4" ${LINK}><strong>v.example</strong></a></p><p>乙</p>`,
  ],
  [
    'a table',
    '<table border="1" style="x"><tbody><tr><td align="center" width="9"><p>　甲</p></td><td>&nbsp;</td></tr></tbody></table>',
    '<table tabindex="0"><tbody><tr><td align="center"><p>甲</p></td><td></td></tr></tbody></table>',
  ],
  ['links that run', '<p><a href="javascript:void(0)" onclick="x()">甲</a></p>', '<p>甲</p>'],
  [
    'event handlers',
    '<p onmouseover="x()">甲<img src="/x.png" width="20" height="20" onerror="y()"></p>',
    `<p>甲<img src="/x.png" alt="" width="20" height="20" ${IMG}</p>`,
  ],
  ['forms', '<p>甲</p><form action="/s"><input name="q"><button>搜</button></form>', '<p>甲</p>'],
])('%s', (_name, html, cleaned) => {
  expect(clean(html).html).toBe(cleaned);
});

test('a listing of 100 KB stays whole', () => {
  const code = 'if (a &lt; b) { 甲(); }\n'.repeat(5_000);
  expect(clean(`<div><p>甲</p><pre><code>${code}</code></pre></div>`).html).toBe(
    `<p>甲</p><pre tabindex="0"><code>${code}</code></pre>`,
  );
});
