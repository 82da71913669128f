import { expect, test } from 'vitest';
import { chooseEncoding } from './choose-encoding.ts';

test.each([
  ['image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8', 'avif'],
  ['image/webp,image/png;q=0.9', 'webp'],
  ['IMAGE/AVIF ; q=0.5', 'avif'],
  ['image/avif;q=0, image/webp', 'webp'],
  ['*/*', 'jpeg'],
  ['text/html', 'jpeg'],
  ['', 'jpeg'],
  [null, 'jpeg'],
])('%s is answered with %s', (accept, encoding) => {
  expect(chooseEncoding(accept)).toBe(encoding);
});
