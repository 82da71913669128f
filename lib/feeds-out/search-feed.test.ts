import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import type { FeedArticle } from '#db/queries/feed-articles.ts';
import { respondFeed } from './respond-feed.ts';
import { searchFeed } from './search-feed.ts';

const ARTICLE: FeedArticle = {
  id: 'abcdefghijkl',
  title: '甲 & 乙 <新>\u0007',
  dek: null,
  language: 'zh-Hans',
  html: '<p>结尾 ]]> 之后</p>',
  published_at: '2021-09-13T05:33:28Z',
  modified_at: null,
  source: null,
  categories: [['金融', '新浪财经']],
  credits: [{ name: '张亚楠', role: 'editor' }],
};
const SITE = { name: '报栏', url: 'https://bao.example' };
const ASKED = { q: '市场', search: 'q=%E5%B8%82%E5%9C%BA' };
const request = new Request('https://bao.example/');

test('the search names itself and its page in every format, and an article keeps its identity', async () => {
  const texts = (['feed.xml', 'atom.xml', 'feed.json'] as const).map((file) =>
    respondFeed(request, searchFeed([ARTICLE], SITE, ASKED, file), file).text(),
  );
  const [rss = '', atom = '', json = ''] = await Promise.all(texts);
  const page = 'https://bao.example/search?q=%E5%B8%82%E5%9C%BA';

  const channel = parseRssFeed(rss);
  expect(channel).toMatchObject({ title: '报栏 · 搜索“市场”', link: page });
  expect(channel.items?.[0]?.guid?.value).toBe('urn:baolan:article:abcdefghijkl');

  const feed = parseAtomFeed(atom);
  expect(feed.id).toBe('https://bao.example/search/atom.xml?q=%E5%B8%82%E5%9C%BA');
  expect(feed.updated).toBe('2021-09-13T05:33:28.000Z');
  expect(feed.entries?.[0]).toMatchObject({
    id: 'urn:baolan:article:abcdefghijkl',
    title: { value: '甲 & 乙 <新>' },
    authors: [{ name: '张亚楠' }],
  });
  expect(feed.entries?.[0]?.content?.value).toBe('<p>结尾 ]]&gt; 之后</p>');

  const parsed = parseJsonFeed(JSON.parse(json));
  expect(parsed.home_page_url).toBe(page);
  expect(parsed.items?.[0]).toMatchObject({ id: 'urn:baolan:article:abcdefghijkl', tags: ['金融/新浪财经'] });
});

test.each(['feed.xml', 'atom.xml', 'feed.json'] as const)(
  '%s of a search that finds nothing',
  async (file) => {
    const feed = searchFeed([], SITE, { q: '', search: 'source=nowhere' }, file);
    const response = respondFeed(request, feed, file);
    expect(response.headers.has('last-modified')).toBe(false);
    expect(await response.text()).toContain('报栏 · 按条件筛选的文章');
  },
);
