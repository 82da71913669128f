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
  ['https://a.example/go?u=https%253A%252F%252Fb.example%252F港口', 'https://b.example/港口'],
  ['https://a.example/go?to=https%3A%2F%2Fb.example%2Fy', 'https://b.example/y'],
  ['https://a.example/c?dest=http://b.example/y&aff=7', 'http://b.example/y'],
  ['https://a.example/c?redirect=https://b.example/y', 'https://b.example/y'],
  [
    'https://a.example/c?link=https://b.example/go%3Furl%3Dhttps%253A%252F%252Fc.example%252F',
    'https://c.example/',
  ],
  ['https://a.example/c?to=%E5%8E%A6%E9%97%A8', 'https://a.example/c?to=%E5%8E%A6%E9%97%A8'],
  ['https://a.example/c?to=https%ZZ', 'https://a.example/c?to=https%ZZ'],
  [
    'https://a.example/login?redirect=https://a.example/y',
    'https://a.example/login?redirect=https://a.example/y',
  ],
  ['https://passport.a.example/?u=https://a.example/y', 'https://passport.a.example/?u=https://a.example/y'],
  [
    'https://service.a.example/share/share.php?url=https://b.example/y',
    'https://service.a.example/share/share.php?url=https://b.example/y',
  ],
  [
    'https://www.a.example/sharer/sharer.php?u=https://b.example/',
    'https://www.a.example/sharer/sharer.php?u=https://b.example/',
  ],
  ['https://translate.a.example/?u=https://b.example/', 'https://translate.a.example/?u=https://b.example/'],
  ['https://a.example/x?vd_source=1&share_source=copy&p=2', 'https://a.example/x?p=2'],
  ['/a/b?utm_source=x', '/a/b?utm_source=x'],
])('%s → %s', (url, clean) => {
  expect(cleanUrl(url)).toBe(clean);
});
