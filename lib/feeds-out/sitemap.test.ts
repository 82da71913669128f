import { expect, test } from 'vitest';
import { generateNewsSitemap, generateSitemap, generateSitemapIndex } from './sitemap.ts';

const at = new Date('2026-03-01T02:00:00Z');

test('addresses and their times, escaped', () => {
  const entry = { url: 'https://bao.example/c/a&b', changedAt: at };
  const place = '<loc>https://bao.example/c/a&#38;b</loc><lastmod>2026-03-01T02:00:00.000Z</lastmod>';
  expect(generateSitemap([entry])).toContain(`<url>${place}</url>`);
  expect(generateSitemapIndex([entry])).toContain(`<sitemap>${place}</sitemap>`);
  expect(generateSitemap([{ ...entry, changedAt: null }])).not.toContain('lastmod');
});

test('news with publication, language and headline', () => {
  const entry = {
    url: 'https://bao.example/a/x',
    changedAt: null,
    title: '港口<扩建>',
    language: 'zh-cn',
    publishedAt: at,
  };
  const xml = generateNewsSitemap('报栏', [entry]);
  expect(xml).toContain('<news:name>报栏</news:name><news:language>zh-cn</news:language>');
  expect(xml).toContain('<news:title>港口&#60;扩建&#62;</news:title>');
});
