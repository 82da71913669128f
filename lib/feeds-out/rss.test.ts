import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import type { Feed, FeedItem } from './feed.ts';
import { generateRss } from './rss.ts';

const NOW = new Date('2026-11-24T00:00:00Z');
const ITEM: FeedItem = {
  id: 'abcdefghijkl',
  url: 'https://bao.example/a/abcdefghijkl',
  title: '甲 & 乙\u0007 <新>',
  summary: null,
  html: '<p>结尾 ]]> 之后</p>',
  publishedAt: new Date('2026-11-20T08:00:00Z'),
  modifiedAt: null,
  creators: ['林知远'],
  categories: [['财经', '云岭财经', '云岭财经－产业']],
  source: { name: '云岭财经', url: 'https://bao.example/sources/yunling-caijing' },
};
const feedOf = (items: FeedItem[]): Feed => ({
  title: '报栏',
  description: '最新文章',
  pageUrl: 'https://bao.example/',
  feedUrl: 'https://bao.example/feed.xml',
  language: 'zh-cn',
  items,
});

test('an item keeps its identity, names, section path and body', () => {
  const xml = generateRss(feedOf([ITEM]), NOW);
  const item = parseRssFeed(xml).items?.[0];
  expect(item?.title).toBe('甲 & 乙 <新>');
  expect(item?.guid).toEqual({ value: 'urn:baolan:article:abcdefghijkl', isPermaLink: false });
  expect(item?.pubDate).toBe('Fri, 20 Nov 2026 08:00:00 GMT');
  expect(item?.dc?.creators).toEqual(['林知远']);
  expect(item?.categories?.[0]?.name).toBe('财经/云岭财经/云岭财经－产业');
  expect(item?.content?.encoded?.trim()).toBe('<p>结尾 ]]> 之后</p>');
  expect(xml.indexOf('<description>', xml.indexOf('<item>'))).toBeLessThan(xml.indexOf('content:encoded>'));
});

test('a date in the future is left out', () => {
  const xml = generateRss(feedOf([{ ...ITEM, publishedAt: new Date('2027-01-01T00:00:00Z') }]), NOW);
  expect(parseRssFeed(xml).items?.[0]?.pubDate).toBeUndefined();
});

test('no control character or lone surrogate reaches the text', () => {
  const xml = generateRss(feedOf([{ ...ITEM, title: '坏\u0000\u001b\ud800字' }]), NOW);
  expect(parseRssFeed(xml).items?.[0]?.title).toBe('坏\ufffd字');
});

test('a feed without items is still a channel that names itself', () => {
  const feed = parseRssFeed(generateRss(feedOf([]), NOW));
  expect(feed.title).toBe('报栏');
  expect(feed.atom?.links?.[0]).toMatchObject({ rel: 'self', href: 'https://bao.example/feed.xml' });
});
