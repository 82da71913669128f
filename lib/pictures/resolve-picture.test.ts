import { expect, test } from 'vitest';
import { DEFAULT_SITE } from '#lib/hexo/site-config.ts';
import { pictureFolderOf } from './picture-folder.ts';
import { pictureResolver } from './resolve-picture.ts';

const SITE = {
  ...DEFAULT_SITE,
  contentRoot: '/blog/source/_posts',
  sourceRoot: '/blog/source',
  url: 'https://Notes.example/blog',
  root: '/blog/',
};
const POSTS = { key: 'notes.example-blog', root: '/blog/source', contentAt: '_posts/' };
const ARTICLE = '旅行/厦门 2024.md';

/** What an article below `_posts` gets for an address, where the source folder holds these pictures. */
function find(address: string, pictures: string[], postAssetFolder = false): string | null {
  const resolve = pictureResolver(ARTICLE, { ...SITE, postAssetFolder }, POSTS, (path) =>
    pictures.includes(path),
  );
  const url = resolve(address);
  return url === null ? null : decodeURIComponent(url.replace('/media/notes.example-blog/', ''));
}

test.each([
  ['./港口.png', '_posts/旅行/港口.png'],
  ['港口.png?v=2#x', '_posts/旅行/港口.png'],
  ['../图/a b.png', '_posts/图/a b.png'],
  ['..\\图\\a.png', '_posts/图/a.png'],
  ['../../images/p.png', 'images/p.png'],
  ['../../../../images/p.png', 'images/p.png'],
  ['厦门 2024/p.png', '_posts/旅行/厦门 2024/p.png'],
  ['p.png', '_posts/旅行/厦门 2024/p.png'],
  ['asset:p.png', '_posts/旅行/厦门 2024/p.png'],
  ['asset:/images/p.png', 'images/p.png'],
  ['/images/100%.png', 'images/100%.png'],
  ['/blog/images/p.png', 'images/p.png'],
])('%s is at %s', (address, path) => {
  expect(find(address, [path])).toBe(path);
});

test('a post’s asset folder comes first where the site has them', () => {
  const both = ['_posts/旅行/p.png', '_posts/旅行/厦门 2024/p.png'];
  expect(find('p.png', both)).toBe(both[0]);
  expect(find('p.png', both, true)).toBe(both[1]);
  expect(find('asset:p.png', both)).toBe(both[1]);
});

test('a picture that is missing, hidden, outside or none has no address', () => {
  expect(find('p.png', [])).toBeNull();
  for (const address of ['/.git/p.png', './.p.png', '../../.p.png', './p.md', '/images/', '.']) {
    expect(pictureResolver(ARTICLE, SITE, POSTS, () => true)(address)).toBeNull();
  }
});

test('the portal’s own pictures keep their address', () => {
  expect(find('/demo/p.svg', [])).toBe('/demo/p.svg');
});

test.each([
  [{ contentRoot: '/blog/source/_posts/a' }, { root: '/blog/source', contentAt: '_posts/a/' }],
  [{ contentRoot: '/blog/source' }, { root: '/blog/source', contentAt: '' }],
  [{ contentRoot: '/elsewhere' }, { root: '/elsewhere', contentAt: '' }],
  [
    { contentRoot: '/blog/source', sourceRoot: null },
    { root: '/blog/source', contentAt: '' },
  ],
  [{ url: null }, { root: '/blog/source', contentAt: '_posts/', key: 'local' }],
  [
    { url: 'http://127.0.0.1:4000/../' },
    { root: '/blog/source', contentAt: '_posts/', key: '127.0.0.1-4000' },
  ],
])('the pictures of a folder of %j', (site, expected) => {
  expect(pictureFolderOf({ ...SITE, ...site })).toEqual({ key: 'notes.example-blog', ...expected });
});

test('a site without a folder has no pictures', () => {
  expect(pictureFolderOf(DEFAULT_SITE)).toBeNull();
});

test('one article has only so many pictures looked for, each once', () => {
  let looks = 0;
  const has = () => {
    looks += 1;
    return true;
  };
  const resolve = pictureResolver(ARTICLE, SITE, POSTS, has);
  const found = Array.from({ length: 5_000 }, (_, n) => resolve(`${n % 2_500}.png`));
  expect(looks).toBe(2_000);
  expect(found.filter((url) => url !== null)).toHaveLength(4_000);
});
