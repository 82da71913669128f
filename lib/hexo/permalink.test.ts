import { expect, test } from 'vitest';
import { normaliseOldPath, type OldPost, oldAddresses, whyNoOldAddress } from './permalink.ts';
import { DEFAULT_SITE } from './site-config.ts';

const SITE = { ...DEFAULT_SITE, root: '/blog/', filenameCase: 1 as const, categoryMap: { 旅行: 'travel' } };
const NO_ZONE = '2021-09-29 00:07:41';

function post(path: string, title: string, fields: Partial<OldPost> = {}): OldPost {
  const publishedAt = new Date('2021-09-28T16:07:41Z');
  const frontMatter = { title, date: NO_ZONE, ...fields.frontMatter };
  return { path, title, publishedAt, categoryPaths: [], abbrlink: null, ...fields, frontMatter };
}

const XIAMEN = post('_posts/旅行/厦门 100%.md', '厦门：100%的海', { categoryPaths: [['旅行', '厦门/岛']] });
const HELLO = post('hello_world.v2.md', 'Hello, Wörld! C#', { categoryPaths: [['Tech & Life']] });
const DIARY = post('日記📈.md', '日記', { categoryPaths: [['甲', '乙'], ['丙']] });
const PLAIN = post('none.md', '无栏目', {
  abbrlink: '4711',
  publishedAt: new Date('2021-09-13T16:33:28Z'),
  frontMatter: { date: 'Mon, 13 Sep 2021 16:33:28 GMT' },
});

// What Hexo 8.1.2 itself made of these files, first with TZ=Asia/Shanghai, then on a machine in UTC.
test.each([
  [':year/:month/:day/:title/', XIAMEN, ['2021/09/29/旅行/厦门 100%/', '2021/09/28/旅行/厦门 100%/']],
  [':year/:month/:day/:title/', HELLO, ['2021/09/29/hello_world.v2/', '2021/09/28/hello_world.v2/']],
  [':year/:month/:day/:title/', PLAIN, ['2021/09/14/none/', '2021/09/13/none/']],
  ['p/:hash.html', XIAMEN, ['p/6b86b561e67a.html']],
  ['p/:hash.html', HELLO, ['p/d22f460bb992.html']],
  ['p/:hash.html', PLAIN, ['p/26da95158435.html', 'p/e69e99e34f75.html']],
  [
    ':category/:i_month-:i_day/:post_title.html',
    XIAMEN,
    ['travel/厦门-岛/9-29/厦门：100-的海.html', 'travel/厦门-岛/9-28/厦门：100-的海.html'],
  ],
  [
    ':category/:i_month-:i_day/:post_title.html',
    HELLO,
    ['tech-life/9-29/hello-world-c.html', 'tech-life/9-28/hello-world-c.html'],
  ],
  [':category/:i_day/:name', DIARY, ['丙/29/日記📈', '丙/28/日記📈']],
  [':category/:post_title.html', PLAIN, ['uncategorized/无栏目.html']],
  [':timestamp/:name', PLAIN, ['1631550808/none', '1631522008/none']],
  ['p/:abbrlink.html', PLAIN, ['p/4711.html']],
  ['p/:abbrlink.html', XIAMEN, ['p/8060.html']],
])('%s', (permalink, from, expected) => {
  expect(oldAddresses(from, { ...SITE, permalink })).toEqual(expected.map((path) => `/blog/${path}`));
});

test('a post’s own permalink comes first, with or without a site’s', () => {
  const own = post('own.md', '自定', { frontMatter: { permalink: 'my/own-page' } });
  expect(oldAddresses(own, { ...SITE, permalink: 'p/:hash.html' })).toEqual(['/blog/my/own-page']);
  expect(oldAddresses(own, DEFAULT_SITE)).toEqual(['/my/own-page']);
});

test('defaults and other keys fill in; what nothing fills in makes no address', () => {
  const site = { ...SITE, permalink: ':lang/:title', permalinkDefaults: { lang: 'zh' } };
  expect(oldAddresses(HELLO, site)).toEqual(['/blog/zh/hello_world.v2']);
  expect(oldAddresses(post('a.md', '甲', { frontMatter: { lang: 'en' } }), site)).toEqual(['/blog/en/a']);
  expect(oldAddresses(HELLO, { ...site, permalinkDefaults: {} })).toEqual([]);
  expect(oldAddresses({ ...HELLO, publishedAt: null }, { ...SITE, permalink: ':year/:title' })).toEqual([]);
  expect(oldAddresses(post('_drafts/a.md', '甲'), { ...SITE, permalink: ':title' })).toEqual([]);
});

test('new_post_name tells the title from the date in a file’s name', () => {
  const site = { ...SITE, permalink: ':title/', newPostName: ':year-:month-:day-:title.md' };
  expect(oldAddresses(post('2020-01-02-港口.md', '港口'), site)).toEqual(['/blog/港口/']);
  expect(oldAddresses(post('港口 通航.md', '港口'), site)).toEqual(['/blog/港口-通航/']);
});

test('an :id is known to Hexo alone, and that is said', () => {
  const site = { ...SITE, file: '/site/_config.yml', permalink: 'archives/:id' };
  expect(oldAddresses(HELLO, site)).toEqual([]);
  expect(whyNoOldAddress(site)).toMatch(/:id cannot be computed/);
  expect(whyNoOldAddress({ ...site, permalink: ':title' })).toBeNull();
});

test.each([
  ['/2021/09/%E5%8E%A6%E9%97%A8%20100%25/', '/2021/09/厦门 100%'],
  ['/2021/09/厦门 100%/', '/2021/09/厦门 100%'],
  ['/p/1.html', '/p/1.html'],
  ['p/a/index.html', '/p/a'],
  ['//p//a//', '/p/a'],
  ['/', '/'],
  ['/%E0%A4', '/%E0%A4'],
])('%s is kept as %s', (pathname, kept) => {
  expect(normaliseOldPath(pathname)).toBe(kept);
  expect(normaliseOldPath(kept)).toBe(kept);
});
