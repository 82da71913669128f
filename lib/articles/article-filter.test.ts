import { expect, test } from 'vitest';
import { readArticleFilter, writeArticleFilter } from './article-filter.ts';

const NONE = { q: '', section: null, source: null, person: null, from: null, to: null, state: null };

test.each([
  [{}, NONE],
  [{ q: ' 港口\u0000　作业 ' }, { ...NONE, q: '港口 作业' }],
  [
    { section: '12', source: '3', person: '林知远', state: 'hidden' },
    { ...NONE, section: 12, source: 3, person: '林知远', state: 'hidden' },
  ],
  [
    { from: '2026-02-28', to: '2026-03-01' },
    { ...NONE, from: '2026-02-28', to: '2026-03-01' },
  ],
  [{ from: '2026-02-30', to: '明天', section: '-1', source: 'x', state: 'lost' }, NONE],
  [
    { q: ['甲', '乙'], section: '' },
    { ...NONE, q: '甲' },
  ],
])('%j', (given, expected) => {
  expect(readArticleFilter(given)).toEqual(expected);
});

test('what is written is read again', () => {
  const filter = { ...NONE, q: '港口 & 码头', section: 7, state: 'featured' as const, from: '2026-01-01' };
  expect(writeArticleFilter(filter).toString()).toContain('section=7');
  expect(readArticleFilter(Object.fromEntries(writeArticleFilter(filter)))).toEqual(filter);
  expect(writeArticleFilter(NONE).toString()).toBe('');
});
