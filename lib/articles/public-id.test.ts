import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicId } from './public-id.ts';

// These values are in the world already; a failing row means every address changes.
test.each([
  [{ abbrlink: null, path: '金融/新浪财经/标题.md' }, 'i7ysop4idsos'],
  [{ abbrlink: '4a17b156', path: '任意.md' }, '2txqv55d2ri3'],
])('%o keeps its id for ever', (origin, id) => {
  expect(publicId(origin)).toBe(id);
});

test('composed and decomposed paths are one article', () => {
  expect(publicId({ abbrlink: null, path: 'café/ガ.md'.normalize('NFD') })).toBe(
    publicId({ abbrlink: null, path: 'café/ガ.md'.normalize('NFC') }),
  );
});

test('the abbrlink alone decides where there is one', () => {
  expect(publicId({ abbrlink: '7', path: 'a.md' })).toBe(publicId({ abbrlink: '7', path: 'b.md' }));
  expect(publicId({ abbrlink: null, path: '7' })).not.toBe(publicId({ abbrlink: '7', path: '7' }));
});

test('any origin gives 12 base32 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (path) => {
      expect(publicId({ abbrlink: null, path })).toMatch(/^[a-z2-7]{12}$/);
    }),
  );
});
