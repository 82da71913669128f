import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { Encoding } from '#lib/content-import/decode-file.ts';
import { spliceBytes } from './splice-bytes.ts';
import { applyEdit } from './text-edit.ts';

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const LETTERS: Record<string, string> = {
  'utf-8': 'a\n甲é😀𠀀\u0301',
  'utf-16le': 'a\n甲é😀𠀀',
  'utf-16be': 'a\n甲é😀𠀀',
  gb18030: 'a\n甲é😀𠀀€國',
  big5: 'a\n甲國測試',
};
const MARKED: Encoding[] = ['utf-16le', 'utf-16be'];

test.each<Encoding>(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'])(
  '%s: the edited text is read, and the bytes around it are the same ones',
  (encoding) => {
    const letters = fc.constantFrom(...(LETTERS[encoding] ?? ''));
    const part = fc.string({ unit: letters, maxLength: 12 });
    fc.assert(
      fc.property(part, part, part, part, fc.boolean(), (before, old, after, text, marked) => {
        const encode = (value: string) => iconv.encode(value, encoding);
        const utf16Mark = Buffer.from(encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff]);
        const noMark = encoding === 'utf-8' && marked ? UTF8_MARK : Buffer.alloc(0);
        const mark = MARKED.includes(encoding) ? utf16Mark : noMark;
        const raw = Buffer.concat([mark, encode(before), encode(old), encode(after)]);
        const edit = { start: before.length, end: before.length + old.length, text };
        const edited = spliceBytes(raw, encoding, edit);
        expect(edited).toEqual(Buffer.concat([mark, encode(before), encode(text), encode(after)]));
        const read = new TextDecoder(encoding).decode(edited);
        expect(read).toBe(applyEdit(before + old + after, edit));
      }),
      { numRuns: 200 },
    );
  },
);

test('bytes that no encoder would write stay as they are', () => {
  // 0xA2E3 and 0x80 are both the euro sign in GBK; an encoder writes only one of them.
  const raw = Buffer.from([0xa2, 0xe3, 0x0a, 0x61, 0x0a, 0x80, 0xa2, 0xe3]);
  const text = new TextDecoder('gb18030').decode(raw);
  const at = text.indexOf('a');
  const edited = spliceBytes(raw, 'gb18030', { start: at, end: at + 1, text: '甲' });
  expect(edited).toEqual(Buffer.from([0xa2, 0xe3, 0x0a, 0xbc, 0xd7, 0x0a, 0x80, 0xa2, 0xe3]));
});
