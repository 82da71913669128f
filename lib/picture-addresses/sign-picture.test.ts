import { expect, test, vi } from 'vitest';
import { pictureSet, pictureUrl, shareUrl } from './picture-url.ts';
import { isSigned, signPicture } from './sign-picture.ts';

vi.stubEnv('NEXTAUTH_SECRET', 'unit-tests-only-secret');

const PICTURE = { source: 'https://pictures.example/图.jpg?x=1&y=2', article: 'abcdefgh2345' };

test('an address is what the interface says, and signed', () => {
  const [, path, signature = '', width, encoded = '', article] =
    /^\/(img)\/([\w-]{22})\/(\d+)\/([\w-]+)\?a=([a-z2-7]+)$/.exec(pictureUrl(PICTURE, 640)) ?? [];
  expect([path, width, article]).toEqual(['img', '640', PICTURE.article]);
  expect(Buffer.from(encoded, 'base64url').toString()).toBe(PICTURE.source);
  expect(isSigned(PICTURE, signature)).toBe(true);
});

test('another source, another article, a changed or missing signature are not', () => {
  const signature = signPicture(PICTURE);
  expect(isSigned({ ...PICTURE, source: 'http://127.0.0.1/' }, signature)).toBe(false);
  expect(isSigned({ ...PICTURE, article: null }, signature)).toBe(false);
  expect(isSigned({ ...PICTURE, article: 'abcdefgh2346' }, signature)).toBe(false);
  expect(isSigned(PICTURE, `A${signature.slice(1)}`)).toBe(signature.startsWith('A'));
  for (const wrong of ['', 'x', `${signature}AAAA`, '图']) expect(isSigned(PICTURE, wrong)).toBe(false);
});

test('the signature is the same after a restart', () => {
  expect(signPicture({ source: '/demo/a.webp', article: null })).toBe('XaSpM7r1P0g-GbS1D7aRSQ');
});

test('widths beyond the picture’s own are not offered, but for one', () => {
  const widths = (own: number | null) =>
    pictureSet(PICTURE, [160, 320, 640, 960], own)
      ?.match(/\d+(?=w(?:,|$))/g)
      ?.map(Number);
  expect(widths(null)).toEqual([160, 320, 640, 960]);
  expect(widths(400)).toEqual([160, 320, 640]);
  expect(widths(640)).toEqual([160, 320, 640]);
  expect(widths(90)).toEqual([160]);
  expect(widths(5000)).toEqual([160, 320, 640, 960]);
});

test('a drawing of our own and what is no picture of ours stay as they are', () => {
  for (const source of ['/media/local/a.svg', '/demo/a.SVG', '/other.png', 'data:,x']) {
    expect(pictureUrl({ source, article: null }, 320)).toBe(source);
    expect(pictureSet({ source, article: null }, [320], null)).toBeNull();
  }
  expect(pictureUrl({ source: 'https://pictures.example/a.svg', article: null }, 320)).toMatch(/^\/img\//);
  expect(shareUrl({ source: 'none', article: 'abcdefgh2345' })).toMatch(
    /^\/img\/[\w-]{22}\/share\/bm9uZQ\?a=/,
  );
});
