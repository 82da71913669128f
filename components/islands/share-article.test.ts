import { expect, test } from 'vitest';
import { addressToShare } from './share-article.ts';

const HERE = 'http://192.168.1.20:3000/a/aaaaaaaaaaaa?utm_source=x#note';

test.each([
  [
    'of the public site',
    'https://news.example.org/a/aaaaaaaaaaaa',
    'https://news.example.org/a/aaaaaaaaaaaa',
  ],
  [
    'by which the reader came, where the site knows none',
    'http://127.0.0.1:3000/a/aaaaaaaaaaaa',
    'http://192.168.1.20:3000/a/aaaaaaaaaaaa',
  ],
  ['by which the reader came, on a page without one', null, 'http://192.168.1.20:3000/a/aaaaaaaaaaaa'],
])('the address is the one %s', (_name, canonical, address) => {
  expect(addressToShare(HERE, canonical)).toBe(address);
});
