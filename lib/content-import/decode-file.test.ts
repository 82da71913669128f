import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeFile } from './decode-file.ts';

const SIMPLIFIED =
  '---\ntitle: 港口扩建\n---\n今年以来，我们的工作在各方面都有了新的发展，这是大家努力的结果。';
const TRADITIONAL =
  '---\ntitle: 港口擴建\n---\n今年以來，我們的工作在各方面都有了新的發展，這是大家努力的結果。';

const JAPANESE = '---\ntitle: ニュース\n---\n東京の天気は晴れです。明日は雨が降るでしょう。';
const KOREAN = '---\ntitle: 뉴스\n---\n서울의 날씨는 맑습니다. 내일은 비가 올 것입니다.';
const NEWS =
  '---\ntitle: 快讯：iPhone 13 上市\n---\n<p>据记者昨日报道，Apple today announced iPhone 13. 国行价格5999元起，预约人数已超过百万。</p>\n'.repeat(
    3,
  );
const BIG5_NEWS =
  '---\ntitle: 快訊：央行降準0.5個百分點\n---\n<p>據記者昨日報導，基隆港口擴建工程正式動工，總投資約十二億元，預計明年年底完工。</p>\n'.repeat(
    3,
  );
const encode = (text: string, encoding: string): Buffer => iconv.encode(text, encoding);

test.each([
  ['utf-8', Buffer.from(SIMPLIFIED), SIMPLIFIED],
  ['utf-8', Buffer.from(`\ufeff${SIMPLIFIED}`), SIMPLIFIED],
  ['utf-8', Buffer.from('😀 emoji 한국 ニュース'), '😀 emoji 한국 ニュース'],
  ['utf-16le', Buffer.from(`\ufeff${SIMPLIFIED}`, 'utf16le'), SIMPLIFIED],
  ['gb18030', encode(SIMPLIFIED, 'GB18030'), SIMPLIFIED],
  ['gb18030', encode(SIMPLIFIED, 'GBK'), SIMPLIFIED],
  ['gb18030', encode(TRADITIONAL, 'GB18030'), TRADITIONAL],
  ['gb18030', encode(`${SIMPLIFIED}𠀀㐀`, 'gb18030'), `${SIMPLIFIED}𠀀㐀`],
  ['gb18030', encode('---\ntitle: 甲乙\n---\n你好世界', 'gbk'), '---\ntitle: 甲乙\n---\n你好世界'],
  ['gb18030', encode(NEWS, 'gbk'), NEWS],
  ['gb18030', encode('---\ntitle: 王小明\n---\n', 'gbk'), '---\ntitle: 王小明\n---\n'],
  ['gb18030', encode(BIG5_NEWS, 'gbk'), BIG5_NEWS],
  ['big5', encode(TRADITIONAL, 'BIG5'), TRADITIONAL],
  ['big5', encode(BIG5_NEWS, 'big5'), BIG5_NEWS],
  ['big5', encode('---\ntitle: 王小明\n---\n', 'big5'), '---\ntitle: 王小明\n---\n'],
  ['utf-16be', iconv.encode(SIMPLIFIED, 'utf-16be', { addBOM: true }), SIMPLIFIED],
  ['shift_jis', encode(JAPANESE, 'shift_jis'), JAPANESE],
  ['euc-jp', encode(JAPANESE, 'euc-jp'), JAPANESE],
  ['euc-kr', encode(KOREAN, 'euc-kr'), KOREAN],
])('%s', (encoding, bytes, text) => {
  expect(decodeFile(bytes)).toEqual({ ok: true, encoding, text, damaged: false });
});

test.each([
  ['empty-file', Buffer.alloc(0)],
  ['empty-file', Buffer.from(' \n\t\n')],
  ['too-large', Buffer.alloc(8 * 1024 * 1024 + 1, 'a')],
  ['not-text', Buffer.from('title: 甲\0乙')],
  ['not-text', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8])],
  ['not-text', Buffer.from('\x01\x02\x03\x04abc')],
  ['encoding-unreadable', Buffer.from('café, naïve, déjà vu', 'latin1')],
  ['encoding-unreadable', Buffer.from('Die Bürger müssen für höhere Gebühren zahlen. '.repeat(8), 'latin1')],
  ['encoding-unreadable', encode('---\ntitle: 速報\n---\nこんにちは', 'euc-jp')],
  ['encoding-unreadable', encode('---\ntitle: 東京株式市場\n---\n日経平均株価続伸', 'euc-jp')],
  ['encoding-unreadable', encode('---\ntitle: 속보\n---\n안녕하세요', 'euc-kr')],
  ['encoding-unreadable', encode('Вчера в порту официально начались работы. '.repeat(8), 'koi8-r')],
  ['encoding-unreadable', Buffer.from(Array.from({ length: 300 }, (_, index) => 128 + ((index * 37) % 127)))],
])('%s', (reason, bytes) => {
  expect(decodeFile(bytes)).toMatchObject({ ok: false, reason });
});

test.each([
  ['utf-8', Buffer.from(SIMPLIFIED).subarray(0, -1)],
  ['utf-8', Buffer.concat([Buffer.from([0xe4, 0xb8]), Buffer.from(SIMPLIFIED)])],
  ['utf-16le', Buffer.from(`\ufeff${SIMPLIFIED}`, 'utf16le').subarray(0, -1)],
])('a character of %s that a crawler cut in two does not cost the article', (encoding, bytes) => {
  const decoded = decodeFile(bytes);
  expect(decoded).toMatchObject({ ok: true, encoding, damaged: true });
  expect(decoded.ok && decoded.text.replace('\ufffd', '')).toContain(SIMPLIFIED.slice(0, -1));
});

test('more than a twentieth of broken characters is another encoding', () => {
  const half = Buffer.concat([
    Buffer.from(SIMPLIFIED),
    Buffer.from([0xe4]),
    Buffer.from('x\xe4x\xe4', 'latin1'),
  ]);
  expect(decodeFile(half)).toMatchObject({ ok: false, reason: 'encoding-unreadable' });
});
