import { expect, test } from 'vitest';
import { readPictureSize } from './picture-size.ts';

test.each([
  [{}, 'https://a.example/220/w600h420/20210913/x.jpg', { width: 600, height: 420 }],
  [{ width: '300', height: '200px' }, 'https://a.example/w600h420/x.jpg', { width: 300, height: 200 }],
  [{ w: '300', h: '200' }, 'https://a.example/x.jpg', { width: 300, height: 200 }],
  [{}, 'https://a.example/x.jpg?w=640&h=480', { width: 640, height: 480 }],
  [{ width: '100%', height: 'auto' }, 'https://a.example/x.jpg', null],
  [{ width: '600' }, 'https://a.example/x.jpg', null],
  [{ width: '-5', height: '99999' }, 'https://a.example/w0h0/x.jpg', null],
])('%o %s', (attributes, src, size) => {
  expect(readPictureSize(attributes as Record<string, string>, src)).toEqual(size);
});
