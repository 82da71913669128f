import { expect, test } from 'vitest';
import { pictureAddress } from './picture-address.ts';

const found = (address: string) => `/media/${address}`;

test.each([
  ['./图.png', '/media/./图.png'],
  ['pic/%E5%9B%BE.png', '/media/pic/图.png'],
  ['100%.png', '/media/100%.png'],
  ['/images/c.png', '/media//images/c.png'],
  ['asset:港口.png', '/media/asset:港口.png'],
  ['https://a.example/x.png', 'https://a.example/x.png'],
  ['//a.example/x.png', 'https://a.example/x.png'],
  ['\\\\a.example\\x.png', 'https://a.example/x.png'],
  ['data:image/png;base64,AA', null],
  ['javascript:1', null],
  [' ', null],
])('%s resolved', (address, url) => {
  expect(pictureAddress(address, found)).toBe(url);
});

test.each([
  ['./图.png', null],
  ['asset:图.png', null],
  ['asset:/img/图.png', '/img/图.png'],
  ['/images/c.png', '/images/c.png'],
])('%s where nobody knows the collection', (address, url) => {
  expect(pictureAddress(address)).toBe(url);
});

test.each(['./图.png', 'asset:图.png', '/images/c.png'])(
  '%s not found would be a broken picture',
  (address) => {
    expect(pictureAddress(address, () => null)).toBeNull();
  },
);

test('what the resolver says is looked at too', () => {
  expect(pictureAddress('a.png', () => 'javascript:1')).toBeNull();
});
