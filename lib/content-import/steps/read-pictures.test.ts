import { expect, test } from 'vitest';
import { readPictures } from './read-pictures.ts';
import { specimen } from './specimen.ts';

test.each([
  [{ headimg: 'https://a.example/图.jpg' }, 'https://a.example/图.jpg'],
  [{ headimg: 'https://picsum.photos/400/300?random=7' }, null],
  [
    { headimg: 'https://picsum.photos/400/300?random=7', thumbnail: '//a.example/x.jpg' },
    'https://a.example/x.jpg',
  ],
  [{ headimg: 'https://cors.zfour.workers.dev/?http://a.example/x.jpg' }, 'http://a.example/x.jpg'],
  [{ cover: '\\img\\x.jpg' }, '/img/x.jpg'],
  [{ cover: ['/img/x.jpg'] }, '/img/x.jpg'],
  [{ cover: 'img/x.jpg' }, null],
  [{ cover: 'data:image/png;base64,AA' }, null],
  [{ cover: false, top_img: '#fff' }, null],
  [{}, null],
])('%j', (frontMatter, imageUrl) => {
  expect(readPictures(specimen(frontMatter)).imageUrl).toBe(imageUrl);
});
