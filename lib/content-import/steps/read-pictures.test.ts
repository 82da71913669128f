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
  expect(readPictures()(specimen(frontMatter)).imageUrl).toBe(imageUrl);
});

test('a picture beside the article is where it is served; one that is missing gives way to the next', () => {
  const picturesOf = (article: string) => (address: string) =>
    address === './b.png' ? `/media/local/${article}/b.png` : null;
  const frontMatter = { cover: '/images/gone.png', thumbnail: './b.png' };
  expect(readPictures({ picturesOf })(specimen(frontMatter)).imageUrl).toBe(
    '/media/local/财经/晨岚财经/港口_扩建.md/b.png',
  );
  expect(readPictures({ picturesOf })(specimen({ cover: 'https://a.example/x.jpg' })).imageUrl).toBe(
    'https://a.example/x.jpg',
  );
});
