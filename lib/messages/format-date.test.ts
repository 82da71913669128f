import { describe, expect, it } from 'vitest';
import { formatDateline, formatFullDate, formatShortDate } from './format-date.ts';

const SEED = '2021-09-13T05:33:28.000Z';

describe('dates for readers', () => {
  it.each([
    ['the same year', '2021-12-01T00:00:00Z', '9月13日 13:33'],
    ['another year', '2026-01-01T00:00:00Z', '2021年9月13日'],
    ['a year that turned in Beijing but not in UTC', '2021-12-31T17:00:00Z', '2021年9月13日'],
  ])('shortens for %s', (_, now, shown) => {
    expect(formatShortDate(SEED, new Date(now))).toBe(shown);
  });

  it('writes an article’s time in full, midnight as 00', () => {
    expect(formatFullDate(SEED)).toBe('2021年9月13日 13:33');
    expect(formatFullDate('2021-09-12T16:05:00Z')).toBe('2021年9月13日 00:05');
  });

  it('sets the dateline with the lunar day', () => {
    expect(formatDateline(new Date('2026-11-24T04:00:00Z'))).toEqual({
      day: '2026年11月24日',
      weekday: '星期二',
      weekdayFirst: false,
      lunar: '丙午年十月十六',
    });
  });
});
