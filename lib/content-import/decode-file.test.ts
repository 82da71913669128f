import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeFile } from './decode-file.ts';

const SIMPLIFIED =
  '---\ntitle: 港口扩建\n---\n今年以来，我们的工作在各方面都有了新的发展，这是大家努力的结果。';
const TRADITIONAL =
  '---\ntitle: 港口擴建\n---\n今年以來，我們的工作在各方面都有了新的發展，這是大家努力的結果。';

const JAPANESE = '---\ntitle: ニュース\n---\n東京の天気は晴れです。明日は雨が降るでしょう。';
const KOREAN = '---\ntitle: 뉴스\n---\n서울의 날씨는 맑습니다. 내일은 비가 올 것입니다.';
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
  ['big5', encode(TRADITIONAL, 'BIG5'), TRADITIONAL],
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
  ['encoding-unreadable', Buffer.from(Array.from({ length: 300 }, (_, index) => 128 + ((index * 37) % 127)))],
])('%s', (reason, bytes) => {
  expect(decodeFile(bytes)).toMatchObject({ ok: false, reason });
});

test('a character that a crawler cut in two does not cost the article', () => {
  const cut = Buffer.concat([Buffer.from(SIMPLIFIED), Buffer.from([0xe4, 0xb8])]);
  expect(decodeFile(cut)).toEqual({
    ok: true,
    encoding: 'utf-8',
    text: `${SIMPLIFIED}\ufffd`,
    damaged: true,
  });
});
