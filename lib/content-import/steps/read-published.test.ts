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

test('a file below _drafts is a draft', () => {
  expect(readPublished(specimen({}, { path: 'source/_drafts/港口.md' })).published).toBe(false);
});
