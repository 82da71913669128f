import { describe, expect, it } from 'vitest';
import type { SearchAnswer, SearchHit } from '#lib/articles/views.ts';
import { boxGroups, moveActive } from './box-options.ts';

const hit = (id: string): SearchHit => ({
  id,
  url: `/a/${id}`,
  language: 'zh-Hans',
  title: '降准',
  titleHtml: '<mark>降准</mark>',
  snippetHtml: '',
  publishedAt: null,
  source: null,
  categories: [],
  credits: [],
  image: null,
});
const ANSWER: SearchAnswer = {
  query: '降准',
  total: 12,
  hits: [hit('a')],
  facets: { category: [], source: [], person: [], language: [] },
  matches: [{ kind: 'section', name: '金融', url: '/c/jinrong', count: 9 }],
  suggestion: null,
  strategy: 'all',
  engine: 'meilisearch',
  tookMs: 1,
};
const answered = (search: string, answer: Partial<SearchAnswer> = {}) =>
  ({ ok: true, search, answer: { ...ANSWER, ...answer } }) as const;
const WORDS = 'q=%E9%99%8D%E5%87%86';

describe('boxGroups', () => {
  it.each([
    ['no words: recent searches, then the newest', answered(''), ['recent', 'newest']],
    ['words: what they name, the articles, all of them', answered(WORDS), ['places', 'articles', 'all']],
    [
      'nothing found: the nearest spelling and the newest',
      answered(WORDS, { total: 0, hits: [], matches: [], suggestion: '降準' }),
      ['suggestion', 'newest'],
    ],
    ['no answer', { ok: false, search: WORDS, reason: 'offline' } as const, []],
    ['nothing yet', null, ['recent', 'newest']],
  ])('%s', (_, outcome, names) => {
    expect(boxGroups(outcome, ['利率'], [hit('n')]).map(({ name }) => name)).toEqual(names);
  });

  it('leads to all results with the filters of the box', () => {
    const groups = boxGroups(answered(`${WORDS}&from=2026-01-01`), [], []);
    expect(groups.at(-1)?.options[0]?.href).toBe(`/search?${WORDS}&from=2026-01-01`);
  });
});

describe('moveActive', () => {
  it.each([
    ['ArrowDown', -1, 3, 0],
    ['ArrowDown', 2, 3, -1],
    ['ArrowUp', -1, 3, 2],
    ['ArrowUp', 0, 3, -1],
    ['Home', 2, 3, 0],
    ['End', 0, 3, 2],
    ['Home', -1, 3, null],
    ['a', 1, 3, null],
    ['ArrowDown', -1, 0, null],
  ])('%s from %i of %i', (key, active, count, expected) => {
    expect(moveActive(key, active, count)).toBe(expected);
  });
});
