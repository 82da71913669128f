import { expect, test } from 'vitest';
import { mergeShelves } from './saved-transfer.ts';
import type { Story } from './shelf.ts';

const story = (id: string, added: number, title = id): Story => {
  return { id, href: `/a/${id}`, title, source: '', at: '', added };
};

test('two lists become one, the newest first; what is here stays as it is', () => {
  const here = [story('b', 5, '这里'), story('a', 1)];
  const other = [story('c', 9), story('b', 7, '那里'), story('d', 3)];
  const merged = mergeShelves(here, other);
  expect(merged.map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a']);
  expect(merged[1]?.title).toBe('这里');
});
