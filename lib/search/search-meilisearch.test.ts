import { expect, test } from 'vitest';
import { mergePage } from './search-meilisearch.ts';
import { parseSearchParams } from './search-params.ts';

const numbers = (from: number, to: number, step: number) =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => String(from + index * step));

test.each([[900], [1300], [2500]])('paging gives each hit once, those of %i as typed first', (most) => {
  const wide = numbers(0, 2500, 1);
  const first = numbers(0, most, 2).toReversed(); // another order than theirs in `wide`
  const seen: string[] = [];
  for (let offset = 0; offset < wide.length; offset += 50) {
    const params = { ...parseSearchParams({}), offset, limit: 50 };
    const end = offset + 50; // all that the engine is asked for
    seen.push(...mergePage(first.slice(0, end), wide.slice(0, end), params));
  }
  expect(seen).toHaveLength(wide.length);
  expect(new Set(seen).size).toBe(wide.length);
  expect(seen.slice(0, first.length)).toEqual(first);
});
