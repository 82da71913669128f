import { expect, test } from 'vitest';
import { DEFAULT_SITE } from '#lib/hexo/site-config.ts';
import { markPage } from './mark-page.ts';
import { specimen } from './specimen.ts';

test.each([
  ['about/index.md', ['body-empty', 'site-page']],
  ['_posts/港口.md', ['body-empty']],
  ['_drafts/港口.md', ['body-empty']],
])('%s', (path, flags) => {
  const site = { ...DEFAULT_SITE, contentRoot: '/b/source', sourceRoot: '/b/source' };
  expect(markPage(site)(specimen({}, { path, flags: ['body-empty'] })).flags).toEqual(flags);
});
