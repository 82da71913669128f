import { describe, expect, it } from 'vitest';
import { parseSearchParams } from '#lib/search/search-params.ts';
import { searchFields, searchHref } from './search-href.ts';

const search = parseSearchParams({
  q: '中小微企业',
  category: 'jinrong/xinlang',
  offset: '40',
  sort: 'date',
});

describe('searchHref', () => {
  it.each([
    ['a filter is added', { source: 'xinlang-caijing' }, { source: 'xinlang-caijing' }],
    ['a filter is taken away', { category: null }, { category: null }],
    ['the next page', { offset: 60 }, { offset: '60' }],
  ] as const)('%s', (_, change, expected) => {
    const query = new URL(searchHref(search, change), 'http://localhost').searchParams;
    expect(query.get('q')).toBe('中小微企业');
    for (const [name, value] of Object.entries(expected)) expect(query.get(name)).toBe(value);
  });

  it('starts again at the first page when a filter changes', () => {
    expect(searchHref(search, { person: 'zhang-yanan' })).not.toContain('offset');
  });

  it('leaves out what has its usual value', () => {
    expect(searchHref(parseSearchParams({}), {})).toBe('/search');
    expect(searchFields(parseSearchParams({ q: '经济' }))).toEqual([['q', '经济']]);
  });
});
