import { expect, test } from 'vitest';
import { readDates } from './read-dates.ts';
import { specimen } from './specimen.ts';

test.each([
  ['2021-09-29 14:07:41', '2021-09-29T06:07:41.000Z', []],
  ['Invalid Date', null, ['date-unreadable']],
  ['2021-02-30', null, ['date-unreadable']],
  ['', null, ['date-missing']],
  [undefined, null, ['date-missing']],
])('%j', (date, iso, flags) => {
  const draft = readDates('Asia/Shanghai')(specimen({ date }));
  expect(draft.publishedAt?.toISOString() ?? null).toBe(iso);
  expect(draft.flags).toEqual(flags);
});

test('updated is the time of the last change', () => {
  const draft = readDates('Asia/Shanghai')(specimen({ date: '2021-09-29', updated: '2021-09-30' }));
  expect(draft.modifiedAt?.toISOString()).toBe('2021-09-29T16:00:00.000Z');
});
