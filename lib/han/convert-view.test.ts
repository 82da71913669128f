import { expect, test } from 'vitest';
import type { ArticleCard } from '#lib/articles/views.ts';
import { convertView } from './convert-view.ts';

const card: ArticleCard = {
  id: 'abcdefghij23',
  title: '头发与发展',
  dek: '这里的“简讯”',
  language: 'zh-Hans',
  publishedAt: '2026-11-24T04:00:00.000Z',
  imageUrl: 'https://example.org/头发.jpg',
  imageCaption: null,
  imageSize: null,
  readingMinutes: 1,
  source: { name: '渔业财经', slug: 'yuye' },
  section: null,
  category: { id: 1, name: '国际', path: 'guoji' },
};

test('an article is converted and says so; its addresses stay', () => {
  expect(convertView(card, 'zh-Hant')).toEqual({
    ...card,
    title: '頭髮與發展',
    dek: '這裡的「簡訊」',
    language: 'zh-Hant',
    source: { name: '漁業財經', slug: 'yuye' },
    category: { id: 1, name: '國際', path: 'guoji' },
  });
});

test('one in another language keeps its words, under converted names', () => {
  const japanese = { ...card, language: 'ja' as const, title: '国会と経済' };
  const shown = convertView({ articles: [japanese], next: null }, 'zh-Hant').articles[0];
  expect(shown).toMatchObject({ title: '国会と経済', language: 'ja', source: { name: '漁業財經' } });
});

test('what a search found, with its marks and facets', () => {
  const answer = {
    query: '头发',
    hits: [
      {
        language: 'zh-Hans',
        titleHtml: '头<mark>发</mark>',
        source: '渔业',
        categories: [['国际', '欧洲']],
        url: '/a/发',
      },
    ],
    facets: {
      language: [{ value: 'zh-Hans', label: '简体中文' }],
      source: [{ value: 'yuye', label: '渔业' }],
    },
  };
  expect(convertView(answer, 'zh-Hant')).toEqual({
    query: '头发',
    hits: [
      {
        language: 'zh-Hant',
        titleHtml: '頭<mark>髮</mark>',
        source: '漁業',
        categories: [['國際', '歐洲']],
        url: '/a/发',
      },
    ],
    facets: {
      language: [{ value: 'zh-Hans', label: '簡體中文' }],
      source: [{ value: 'yuye', label: '漁業' }],
    },
  });
});

test('a person keeps the surname, a section does not; null is null', () => {
  const views = [
    { credits: [{ person: { name: '于建国', slug: 'yu' }, printed: '于建国' }] },
    { kind: 'person', name: '于建国' },
    { kind: 'section', name: '云计算' },
    null,
  ];
  expect(convertView(views, 'zh-Hant')).toEqual([
    { credits: [{ person: { name: '于建國', slug: 'yu' }, printed: '於建國' }] },
    { kind: 'person', name: '于建國' },
    { kind: 'section', name: '雲計算' },
    null,
  ]);
});

test('what is in the script already stays to the letter', () => {
  const traditional = { ...card, language: 'zh-Hant' as const, title: '乾了：“只”是台詞' };
  expect(convertView(traditional, 'zh-Hant').title).toBe(traditional.title);
});

test('a text by itself', () => {
  expect(convertView('这篇已经撤下', 'zh-Hant')).toBe('這篇已經撤下');
});
