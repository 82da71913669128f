import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseOldPath, spellingsOf, withoutSpareSlashes } from './old-path.ts';

test.each([
  ['/2021/09/%E5%8E%A6%E9%97%A8%20100%25/', '/2021/09/厦门 100%'],
  ['/2021/09/厦门 100%/', '/2021/09/厦门 100%'],
  ['/p/1.html', '/p/1.html'],
  ['p/a/index.html', '/p/a'],
  ['/p/a/index.html/', '/p/a'],
  ['/index.html', '/'],
  ['//p//a//', '/p/a'],
  ['/', '/'],
  ['', '/'],
  ['/%E0%A4', '/%E0%A4'],
  ['/%E0%A4/%E6%B8%AF', '/%E0%A4/港'],
  ['/caf%65%CC%81', '/café'],
  ['/a%00b%0a', '/ab'],
  ['/a%2Fb', '/a/b'],
])('%s is kept as %s', (pathname, kept) => {
  expect(normaliseOldPath(pathname)).toBe(kept);
  expect(normaliseOldPath(kept)).toBe(kept);
});

test.each([
  ['/p/123', ['/p/123', '/p/123.html']],
  ['/p/123.html', ['/p/123.html', '/p/123']],
  ['/2021/%E6%B8%AF/', ['/2021/港', '/2021/港.html']],
  ['/', ['/']],
])('%s is looked up as %j', (pathname, spellings) => {
  expect(spellingsOf(pathname)).toEqual(spellings);
});

test.each([
  ['//evil.example/', '/evil.example'],
  ['/a//b///', '/a/b'],
  ['/%E6%B8%AF/', '/%E6%B8%AF'],
  ['//', '/'],
])('%s without spare slashes is %s', (pathname, plain) => {
  expect(withoutSpareSlashes(pathname)).toBe(plain);
});

test('a longer one is cut between two characters', () => {
  expect(normaliseOldPath(`/${'港'.repeat(1_000)}`)).toBe(`/${'港'.repeat(666)}`);
});

test('any text becomes a path that Postgres can keep, and is found again by what a browser asks for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const kept = normaliseOldPath(text.replaceAll('%', '%25'));
      expect(kept).toMatch(/^\//);
      expect(kept.isWellFormed()).toBe(true);
      expect(kept).not.toMatch(/[\0-\x1f]|.\/$/);
      expect(normaliseOldPath(encodeURI(kept))).toBe(kept);
    }),
  );
}, 30_000);
