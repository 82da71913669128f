import { expect, test } from 'vitest';
import { pagePath, siteFileOf } from './post-path.ts';

test.each([
  ['/b/source', '_posts/科技/芯片.md', 'post 科技/芯片.md'],
  ['/b/source/_posts', '科技/芯片.md', 'post 科技/芯片.md'],
  ['/b/source/_posts/科技', '芯片.md', 'post 科技/芯片.md'],
  ['/b/source', 'about/index.md', 'page about/index.md'],
  ['/b/source/about', 'index.md', 'page about/index.md'],
  ['/b/source', 'notes/_posts/a.md', 'none'],
  ['/b/source', '_drafts/a.md', 'none'],
  ['/b/source/_drafts', 'a.md', 'none'],
  ['/b/source', '_posts/_a/b.md', 'none'],
  ['/b/source', '_data/menu.md', 'none'],
  ['/b/source', '_posts/100%', 'none'],
  ['/elsewhere', 'source/_posts/科技/芯片.md', 'post 科技/芯片.md'],
  ['/elsewhere', 'about/index.md', 'post about/index.md'],
  ['/b/source-old', 'about/index.md', 'post about/index.md'],
])('imported from %s, %s is a %s', (contentRoot, path, expected) => {
  const file = siteFileOf(path, { contentRoot, sourceRoot: '/b/source' });
  expect(file.kind === 'none' ? 'none' : `${file.kind} ${file.path}`).toBe(expected);
});

test('without a site every file but a draft is a post', () => {
  const places = { contentRoot: null, sourceRoot: null };
  expect(siteFileOf('about/index.md', places)).toEqual({ kind: 'post', path: 'about/index.md' });
  expect(siteFileOf('_drafts/a.md', places)).toEqual({ kind: 'none' });
});

// As Hexo 8.1.2 reads them.
test.each([
  ['about/index.md', null, 'about/index.html'],
  ['关于/我.v2.md', null, '关于/我.v2.html'],
  ['about/index.md', 'me/', 'me/'],
  ['about/index.md', 'me', 'me.html'],
  ['about/index.md', 'me.htm', 'me.htm'],
])('the page %s with permalink %j is at %s', (path, permalink, expected) => {
  expect(pagePath(path, permalink)).toBe(expected);
});
