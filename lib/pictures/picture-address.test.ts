import { expect, test } from 'vitest';
import { readPictureAddress, writePictureAddress } from './picture-address.ts';

test.each(['images/p.png', '旅行/厦门 100%/a&b?#.JPG', '%2e%2e/%2f.webp'])(
  '%s is found by its address',
  (path) => {
    expect(readPictureAddress(writePictureAddress({ key: 'local', path }))).toEqual({ key: 'local', path });
  },
);

test.each([
  '/media/local',
  '/media/local/',
  '/media/local/../p.png',
  '/media/local/%2e%2e/p.png',
  '/media/local/a%2f..%2f..%2fp.png',
  '/media/local/..%2fp.png',
  '/media/local/..%5cp.png',
  '/media/local/a\\p.png',
  '/media/local/a//p.png',
  '/media/local/p.png%00.png',
  '/media/local/C:/p.png',
  '/media/local/.hidden/p.png',
  '/media/local/.png',
  '/media/local/_config.yml',
  '/media/local/a.md',
  '/media/local/p.png/',
  '/media/local/%E5%9.png',
  '/media/node%2f/local/p.png',
  '/other/local/p.png',
])('%s names no picture', (pathname) => {
  expect(readPictureAddress(pathname)).toBeNull();
});

test('encoded twice is decoded once', () => {
  expect(readPictureAddress('/media/local/%252e%252e/p.png')?.path).toBe('%2e%2e/p.png');
});
