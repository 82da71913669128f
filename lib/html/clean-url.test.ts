import { expect, test } from 'vitest';
import { cleanUrl } from './clean-url.ts';

test.each([
  ['https://a.example/x?utm_source=rss&id=7&utm_medium=feed', 'https://a.example/x?id=7'],
  ['https://a.example/x?spm=a.b.c#标题', 'https://a.example/x#标题'],
  ['https://a.example/x?from=timeline', 'https://a.example/x'],
  ['https://a.example/trains?from=厦门&to=福州', 'https://a.example/trains?from=厦门&to=福州'],
  ['https://a.example/track.php?site_id=1&t=https://b.example/y', 'https://b.example/y'],
  [
    'https://a.example/go?url=https%3A%2F%2Fb.example%2Fy%3Futm_source%3Dz%26k%3D1',
    'https://b.example/y?k=1',
  ],
  ['https://a.example/go?target=javascript:alert(1)', 'https://a.example/go?target=javascript:alert(1)'],
  ['https://a.example/watch?t=90', 'https://a.example/watch?t=90'],
  ['https://a.example/?', 'https://a.example/'],
  ['/a/b?utm_source=x', '/a/b?utm_source=x'],
])('%s → %s', (url, clean) => {
  expect(cleanUrl(url)).toBe(clean);
});
