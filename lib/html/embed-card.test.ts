import { expect, test } from 'vitest';
import { makeEmbedCard } from './embed-card.ts';
import { parseTree } from './parse-tree.ts';
import { elementsIn } from './tree.ts';
import { writeHtml } from './write-html.ts';

function card(html: string): string | null {
  const [embed] = elementsIn(parseTree(html));
  const made = embed ? makeEmbedCard(embed) : null;
  return made && writeHtml([made]);
}

test.each([
  [
    'https://www.youtube.com/embed/abcdefghijk?rel=0',
    'https://www.youtube.com/watch?v=abcdefghijk',
    'YouTube',
  ],
  [
    'https://www.youtube-nocookie.com/embed/abcdefghijk',
    'https://www.youtube.com/watch?v=abcdefghijk',
    'YouTube',
  ],
  [
    '//player.bilibili.com/player.html?aid=1&bvid=BV1xx411c7mD',
    'https://www.bilibili.com/video/BV1xx411c7mD',
    '哔哩哔哩',
  ],
  [
    'https://player.bilibili.com/player.html?aid=170001',
    'https://www.bilibili.com/video/av170001',
    '哔哩哔哩',
  ],
  [
    'https://v.qq.com/txp/iframe/player.html?vid=a1234567890',
    'https://v.qq.com/x/page/a1234567890.html',
    '腾讯视频',
  ],
  ['https://player.youku.com/embed/XMTIzNDU2', 'https://v.youku.com/v_show/id_XMTIzNDU2.html', '优酷'],
  ['https://player.vimeo.com/video/12345', 'https://vimeo.com/12345', 'Vimeo'],
  ['https://notyoutube.com/embed/abcdefghijk', 'https://notyoutube.com/embed/abcdefghijk', 'notyoutube.com'],
  ['http://www.v.example/视频.mp4', 'http://www.v.example/视频.mp4', 'v.example'],
  ['/films/港口.mp4', '/films/港口.mp4', '港口.mp4'],
])('%s', (src, href, name) => {
  expect(card(`<iframe src="${src}"></iframe>`)).toBe(
    `<p class="embed-card"><a href="${href}"><strong>${name}</strong></a></p>`,
  );
});

test('the title comes before the name of the host', () => {
  expect(card('<video title=" 港口 "><source src="https://v.example/1.mp4"></video>')).toBe(
    '<p class="embed-card"><a href="https://v.example/1.mp4"><strong>港口</strong> v.example</a></p>',
  );
});

test.each([
  '<iframe></iframe>',
  '<iframe src="javascript:1"></iframe>',
  '<iframe src="data:text/html,x"></iframe>',
])('%s leads nowhere', (html) => {
  expect(card(html)).toBeNull();
});
