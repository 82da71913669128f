import { expect, test } from 'vitest';
import type { SearchRow } from '#lib/articles/search-document.ts';
import { gramsOfArticle, gramsOfTerm } from './number-grams.ts';

const names = { people: ['林知远'], source: 'Lisbon Post', categoryNames: ['财经'], categoryPaths: [] };
const rest = { personSlugs: [], sourceSlug: null, language: 'zh-Hans', publishedAt: null };
const row: SearchRow = {
  id: 'a',
  title: '中小微企業貸款',
  originalTitle: null,
  dek: null,
  text: 'Ａ股大涨，𠮷野家 international tram.',
  ...names,
  ...rest,
};
const grams = new Set(gramsOfArticle(row));

test.each(['企业贷款', '企業', '包', 'A股', 'a', '大涨', '𠮷', 'tra', 'internatio', 'lisbon', '知远', '业'])(
  '%s',
  (part) => {
    expect(gramsOfTerm(part).every((gram) => grams.has(gram))).toBe(part !== '包');
  },
);
