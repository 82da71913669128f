import { expect, test } from 'vitest';
import { feedRouteFor } from './feed-address.ts';

test.each([
  ['/c/caijing/feed.xml', '/list-feed?list=c&of=caijing&file=feed.xml'],
  ['/c/caijing/gu-shi/atom.xml', '/list-feed?list=c&of=caijing%2Fgu-shi&file=atom.xml'],
  ['/people/%E6%9E%97/feed.json', '/list-feed?list=people&of=%E6%9E%97&file=feed.json'],
  ['/sources/x%/feed.xml', '/list-feed?list=sources&of=x%25&file=feed.xml'],
  ['/c/feed.xml', null],
  ['/c/caijing', null],
  ['/a/feed.xml/feed.xml', null],
  ['/feed.xml', null],
])('%s', (pathname, route) => {
  expect(feedRouteFor(pathname)).toBe(route);
});
