import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { EditedArticle } from '#db/queries/export-articles.ts';
import { curateFile } from './curate-file.ts';

const edited = (decided: Partial<EditedArticle['decided']>): EditedArticle => ({
  imported: { title: '港口扩建', excerpt: null, publishedAt: null, published: true },
  decided: {
    title: null,
    dek: null,
    publishedAt: null,
    hidden: null,
    places: null,
    withdrawnNotice: null,
    ...decided,
  },
  paths: [],
  credits: null,
});

const PROSE = '这是一篇关于港口的报道，我们在那里看到了很多的船。';
const file = (title: string, prose = PROSE) => `---\r\ntitle: ${title}\r\nx: 1\r\n---\r\n${prose}\r\n`;

test('a file that no editor touched is given back as it is, whatever it holds', () => {
  const raw = Buffer.from([0xff, 0x00, 0x80]);
  for (const article of [null, edited({})]) {
    expect(curateFile(raw, article)).toEqual({ ok: true, bytes: raw, curated: false, reencoded: false });
  }
});

test.each(['utf-8', 'utf-16le', 'gb18030'])('%s stays, with its mark', (encoding) => {
  const addBOM = encoding !== 'gb18030';
  const raw = iconv.encode(file('港口扩建'), encoding, { addBOM });
  expect(curateFile(raw, edited({ title: '码头扩建' }))).toEqual({
    ok: true,
    bytes: iconv.encode(file('码头扩建'), encoding, { addBOM }),
    curated: true,
    reencoded: false,
  });
});

test('a character that Big5 lacks makes the file UTF-8', () => {
  const prose = '這是一篇關於港口的報導，我們在那裡看到了很多的船。';
  const raw = iconv.encode(file('港口擴建', prose), 'big5');
  expect(curateFile(raw, edited({ title: '碼頭擴建' }))).toMatchObject({
    bytes: iconv.encode(file('碼頭擴建', prose), 'big5'),
    reencoded: false,
  });
  expect(curateFile(raw, edited({ title: '码头😀' }))).toEqual({
    ok: true,
    bytes: Buffer.from(file('码头😀', prose)),
    curated: true,
    reencoded: true,
  });
});

test('what stands in the file already is no decision to write', () => {
  const raw = Buffer.from(file("'码头扩建' # 注"));
  expect(curateFile(raw, edited({ title: '码头扩建' }))).toMatchObject({ bytes: raw, curated: false });
});

test('a file that cannot be read any more is told', () => {
  expect(curateFile(Buffer.from('正文'), edited({ title: '新' }))).toEqual({
    ok: false,
    reason: 'The file has no front matter (a block between two lines of ---).',
  });
  expect(curateFile(Buffer.from([0, 0, 0]), edited({ title: '新' }))).toMatchObject({ ok: false });
});
