import { expect, test } from 'vitest';
import { DEFAULT_SITE } from '#lib/hexo/site-config.ts';
import { readDates } from './read-dates.ts';
import { specimen } from './specimen.ts';

test.each([
  ['2021-09-29 14:07:41', '2021-09-29T06:07:41.000Z', []],
  ['Invalid Date', null, ['date-unreadable']],
  ['2021-02-30', null, ['date-unreadable']],
  ['', null, ['date-missing']],
  [undefined, null, ['date-missing']],
  [['2021-09-29'], null, ['date-unreadable']],
  [false, null, ['date-unreadable']],
  ['2021年9月29日 下午2:07', '2021-09-29T06:07:00.000Z', []],
])('%j', (date, iso, flags) => {
  const draft = readDates(DEFAULT_SITE)(specimen({ date }));
  expect(draft.publishedAt?.toISOString() ?? null).toBe(iso);
  expect(draft.flags).toEqual(flags);
});

test('updated is the time of the last change', () => {
  const draft = readDates(DEFAULT_SITE)(specimen({ date: '2021-09-29', updated: '2021-09-30' }));
  expect(draft.modifiedAt?.toISOString()).toBe('2021-09-29T16:00:00.000Z');
});

test.each([
  ['昨天', ['updated-unreadable']],
  ['', []],
  [null, []],
])('updated: %j leaves the flags %j', (updated, flags) => {
  expect(readDates(DEFAULT_SITE)(specimen({ date: '2021-09-29', updated }))).toMatchObject({
    modifiedAt: null,
    flags,
  });
});

test('without a date the one in the file’s name counts, where the site says that it holds one', () => {
  const named = specimen({ date: null }, { path: '_posts/财经/2021-09-29-港口.md' });
  const rule = ':category/:year-:month-:day-:title.md';
  expect(readDates({ ...DEFAULT_SITE, newPostName: rule })(named)).toMatchObject({
    publishedAt: new Date('2021-09-28T16:00:00Z'),
    flags: [],
  });
  expect(readDates(DEFAULT_SITE)(named)).toMatchObject({ publishedAt: null, flags: ['date-missing'] });
  const unreadable = { ...named, frontMatter: { date: 'Invalid Date' } };
  expect(readDates({ ...DEFAULT_SITE, newPostName: rule })(unreadable)).toMatchObject({
    publishedAt: null,
    flags: ['date-unreadable'],
  });
});
