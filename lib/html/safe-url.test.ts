import { expect, test } from 'vitest';
import { safeLink, safeUrl } from './safe-url.ts';

test.each([
  ['https://a.example/图.jpg', 'https://a.example/图.jpg'],
  [' http://a.example/x ', 'http://a.example/x'],
  ['//a.example/x.jpg', 'https://a.example/x.jpg'],
  ['\\\\a.example\\img\\x.jpg', 'https://a.example/img/x.jpg'],
  ['\\img\\x.jpg', '/img/x.jpg'],
  ['/img/x.jpg', '/img/x.jpg'],
  ['https://cors.zfour.workers.dev/?http://a.example/x.jpg', 'http://a.example/x.jpg'],
  ['https://cors.zfour.workers.dev/?https%3A%2F%2Fa.example%2Fx.jpg', 'https://a.example/x.jpg'],
  ['https%3A%2F%2Fa.example%2Fx.jpg', 'https://a.example/x.jpg'],
  ['https://images.weserv.nl/?url=a.example/图.jpg&w=300', 'https://a.example/图.jpg'],
  ['https://images.weserv.nl/?url=ssl:a.example/x.jpg', 'https://a.example/x.jpg'],
  ['//wsrv.nl/?w=9&url=https%3A%2F%2Fa.example%2Fx.jpg%3Fk%3D1', 'https://a.example/x.jpg?k=1'],
  ['https://i0.wp.com/a.example/x.jpg?resize=300%2C200&ssl=1', 'https://a.example/x.jpg'],
  [
    'https://gimg2.baidu.com/image_search/src=http%3A%2F%2Fa.example%2Fx.jpg&refer=b',
    'http://a.example/x.jpg',
  ],
  ['https://wsrv.nl/?url=https://i0.wp.com/a.example/x.jpg', 'https://a.example/x.jpg'],
  ['https://wsrv.nl/docs', 'https://wsrv.nl/docs'],
])('%s → %s', (raw, url) => {
  expect(safeUrl(raw)).toBe(url);
});

test.each([
  '',
  'img/x.jpg',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:image/png;base64,AAAA',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  'https://',
  'https://[bad',
  'https://cors.zfour.workers.dev/?javascript:alert(1)',
  'https://wsrv.nl/?url=javascript:alert(1)',
  '#top',
  'mailto:a@b.example',
])('%j is no address for us', (raw) => {
  expect(safeUrl(raw)).toBeNull();
});

test('a link may be a mail address', () => {
  expect(safeLink('mailto:desk@baolan.example')).toBe('mailto:desk@baolan.example');
  expect(safeLink('mailto:javascript')).toBeNull();
});
