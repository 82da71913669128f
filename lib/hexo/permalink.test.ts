import { expect, test } from 'vitest';
import { type OldPost, oldAddresses, whyNoOldAddress } from './permalink.ts';
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

test('a value that only a file’s front matter tells', () => {
  const site = { ...SITE, permalink: 'archives/:id/:draft' };
  expect(oldAddresses(post('a.md', '甲', { frontMatter: { id: 77, draft: false } }), site)).toEqual([
    '/blog/archives/77/false',
  ]);
});

test('a post’s pictures make its address a folder', () => {
  const site = { ...SITE, postAssetFolder: true };
  expect(oldAddresses(HELLO, { ...site, permalink: ':name' })).toEqual(['/blog/hello_world.v2/']);
  expect(oldAddresses(HELLO, { ...site, permalink: ':name.html' })).toEqual(['/blog/hello_world.v2.html']);
  expect(oldAddresses(post('a.md', '甲', { frontMatter: { permalink: '/own' } }), site)).toEqual([
    '/blog/own/',
  ]);
});

test.each([
  ['_posts/a b/with space.md', '/blog/a b/with space/'],
  ['_posts/dots.v1.2.md', '/blog/dots.v1.2/'],
  ['_posts/emoji📈.md', '/blog/emoji📈/'],
  ['_posts/hash#tag.md', '/blog/hash#tag/'],
  ['_posts/what?yes.md', '/blog/what'],
  ['_posts/100%涨.md', '/blog/100%涨/'],
  ['_posts/100%25off.md', '/blog/100%2525off/'],
  ['_posts/back\\slash.md', '/blog/back/slash/'],
  ['_posts/quote\'&"(x)[y]{z}.md', '/blog/quote\'&"(x)[y]{z}/'],
  ['source/_posts/page.html', '/blog/page/'],
])('the name %j as Hexo 8.1.2 has it', (path, address) => {
  expect(oldAddresses(post(path, '名'), { ...SITE, permalink: ':title/' })).toEqual([address]);
});

test.each([
  ['a draft', '_drafts/a.md', {}],
  ['a hidden file', '_posts/_a.md', {}],
  ['a hidden folder', '_posts/.a/a.md', {}],
  ['not published', 'a.md', { published: false }],
  ['not published, with its own permalink', 'a.md', { published: false, permalink: 'a' }],
])('%s had none', (_name, path, frontMatter) => {
  expect(oldAddresses(post(path, '甲', { frontMatter }), { ...SITE, permalink: ':title/' })).toEqual([]);
});

const ZONED = new Date('2021-09-13T20:33:28Z');

// As Hexo 8.1.2 printed them with TZ=Asia/Shanghai and with TZ=UTC, for the site's zone Asia/Shanghai.
test.each([
  ['Mon, 13 Sep 2021 20:33:28 GMT', ZONED, ['14/04-33', '13/12-33']],
  ['2021-09-13T20:33:28Z', ZONED, ['13/20-33', '13/12-33']],
  ['2021-09-13 20:33:28 +01:00', new Date('2021-09-13T19:33:28Z'), ['13/19-33', '13/11-33']],
  ['2021-09-13 20:33:28 +0100', new Date('2021-09-13T19:33:28Z'), ['14/03-33', '13/11-33']],
  ['2021/09/13 23:10:00', new Date('2021-09-13T15:10:00Z'), ['13/23-10', '13/15-10']],
  ['2021-09-13', new Date('2021-09-12T16:00:00Z'), ['13/00-00', '12/16-00']],
])('the date %s', (date, publishedAt, expected) => {
  const dated = post('a.md', '甲', { publishedAt, frontMatter: { date } });
  const site = { ...SITE, root: '/', permalink: ':day/:hour-:minute' };
  expect(oldAddresses(dated, site)).toEqual(expected.map((path) => `/${path}`));
});

test('a date that Hexo could not read, or none, makes no address with a date', () => {
  const site = { ...SITE, permalink: ':year/:title' };
  const chinese = { publishedAt: ZONED, frontMatter: { date: '2021年9月13日' } };
  expect(oldAddresses(post('a.md', '甲', chinese), site)).toEqual([]);
  const none = { publishedAt: ZONED, frontMatter: { date: null } };
  expect(oldAddresses(post('a.md', '甲', none), site)).toEqual([]);
});

test('without a date in the front matter the one in the file’s name counts', () => {
  const site = {
    ...SITE,
    permalink: ':year/:i_month/:i_day/:hour/:title.html',
    newPostName: ':year-:month-:day-:title.md',
  };
  const undated = { publishedAt: null, frontMatter: { date: null } };
  expect(oldAddresses(post('2021-09-04-港口.md', '港', undated), site)).toEqual([
    '/blog/2021/9/4/00/港口.html',
    '/blog/2021/9/3/16/港口.html',
  ]);
  expect(oldAddresses(post('2021-02-30-港口.md', '港', undated), site)).toEqual([]);
});

test('a post without a title has no abbrlink that can be told', () => {
  const untitled = post('a.md', '', { frontMatter: { title: '' } });
  expect(oldAddresses(untitled, { ...SITE, permalink: 'p/:abbrlink.html' })).toEqual([]);
});

test('a key of the front matter that is called like a built-in is only a key', () => {
  const site = { ...SITE, permalink: ':constructor/:toString' };
  expect(oldAddresses(HELLO, site)).toEqual([]);
  const named = post('a.md', '甲', { categoryPaths: [['constructor', '甲']] });
  expect(oldAddresses(named, { ...SITE, permalink: ':category' })).toEqual(['/blog/constructor/甲']);
});

test('a post has the same address wherever in the site the import began', () => {
  const site = { ...SITE, permalink: ':title/', sourceRoot: '/b/source' };
  const from = (contentRoot: string, path: string) =>
    oldAddresses(post(path, '厦门'), { ...site, contentRoot: `/b/source${contentRoot}` });
  expect(from('', '_posts/旅行/厦门.md')).toEqual(['/blog/旅行/厦门/']);
  expect(from('/_posts', '旅行/厦门.md')).toEqual(['/blog/旅行/厦门/']);
  expect(from('/_posts/旅行', '厦门.md')).toEqual(['/blog/旅行/厦门/']);
});

test('a page is where its file lies, or where it says', () => {
  const site = { ...SITE, permalink: ':year/:title/', contentRoot: '/b/source', sourceRoot: '/b/source' };
  const about = (frontMatter = {}) => oldAddresses(post('about/index.md', '关于', { frontMatter }), site);
  expect(about()).toEqual(['/blog/about/index.html']);
  expect(about({ permalink: 'me' })).toEqual(['/blog/me.html']);
  expect(about({ published: false })).toEqual([]);
});
