import { expect, test } from 'vitest';
import { readPublished } from './read-published.ts';
import { specimen } from './specimen.ts';

test.each([
  [{}, true],
  [{ published: true }, true],
  [{ layout: false }, true],
  [{ published: false }, false],
  [{ published: 'False' }, false],
  [{ published: 0 }, false],
  [{ published: null }, true],
  [{ published: '草稿' }, true],
  [{ draft: true }, false],
  [{ layout: 'draft' }, false],
])('%j', (frontMatter, published) => {
  expect(readPublished(specimen(frontMatter)).published).toBe(published);
});

test.each([
  ['source/_drafts/港口.md', false],
  ['_posts/_secret.md', false],
  ['source/_posts/_wip/港口.md', false],
  ['_未定/港口.md', false],
  ['source/_posts/旅行/港口_下.md', true],
  ['财经/港口.md', true],
])('of a file at %s Hexo makes a page: %s', (path, published) => {
  expect(readPublished(specimen({}, { path })).published).toBe(published);
});
