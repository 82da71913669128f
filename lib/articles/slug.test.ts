import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugify, uniqueSlug } from './slug.ts';

test.each([
  ['金融', 'jinrong'],
  ['银行', 'yinhang'],
  ['財經', 'caijing'],
  ['女性', 'nvxing'],
  ['张亚楠', 'zhang-ya-nan'],
  ['GDP 与 CPI', 'gdp-yu-cpi'],
  ['ＡＩ', 'ai'],
  ['Café Müller', 'cafe-muller'],
  ['今日推荐 / 精选', 'jinri-tuijian-jingxuan'],
])('%s → %s', (name, slug) => {
  expect(slugify(name)).toBe(slug);
});

test.each(['', '🔥', 'ニュース', '한국'])('%j leaves nothing and gets a hash', (name) => {
  expect(slugify(name)).toMatch(/^x[0-9a-f]{6}$/);
});

test('any name gives a short slug of safe characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      expect(slugify(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slugify(name).length).toBeLessThanOrEqual(60);
    }),
  );
});

test('a taken slug gets a suffix that depends on the name alone', () => {
  const first = uniqueSlug('jinrong', '金融', () => false);
  const second = uniqueSlug('jinrong', '金榮', (slug) => slug === 'jinrong');
  const third = uniqueSlug('jinrong', '金榮', (slug) => slug === 'jinrong' || slug === second);
  expect(first).toBe('jinrong');
  expect(second).toMatch(/^jinrong-[0-9a-f]{4}$/);
  expect(third).toMatch(/^jinrong-[0-9a-f]{8}$/);
  expect(uniqueSlug('jinrong', '金榮', (slug) => slug === 'jinrong')).toBe(second);
});
