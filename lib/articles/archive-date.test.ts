import { describe, expect, it } from 'vitest';
import {
  beijingDay,
  blanksBefore,
  daysIn,
  isWithin,
  periodOf,
  readArchiveDate,
  spanOf,
} from './archive-date.ts';

describe('readArchiveDate', () => {
  it.each([
    ['2026', { year: 2026, month: null, day: null }],
    ['2026/11', { year: 2026, month: 11, day: null }],
    ['2024/02/29', { year: 2024, month: 2, day: 29 }],
  ])('reads %s', (path, date) => {
    const read = readArchiveDate(path.split('/'));
    expect(read).toEqual(date);
    expect(read && periodOf(read)).toBe(path.replaceAll('/', '-'));
  });

  it.each([
    '2026/13',
    '2026/00',
    '2026/02/29',
    '2026/04/31',
    '2026/1/02',
    '26',
    '0099',
    '二〇二六',
    '2026/11/24/1',
    '',
  ])('knows that %s is none', (path) => {
    expect(readArchiveDate(path.split('/'))).toBeNull();
  });
});

describe('days of Beijing', () => {
  it('begin at 16:00 of the day before in UTC', () => {
    expect(spanOf('2026-11-24')).toEqual({
      from: '2026-11-23T16:00:00.000Z',
      until: '2026-11-24T16:00:00.000Z',
    });
    expect(spanOf('2026-12')).toEqual({
      from: '2026-11-30T16:00:00.000Z',
      until: '2026-12-31T16:00:00.000Z',
    });
    expect(beijingDay(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
    expect(beijingDay(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23');
  });

  it('are laid out in weeks that begin on Monday', () => {
    expect([blanksBefore(2026, 11), daysIn(2026, 11)]).toEqual([6, 30]);
    expect([blanksBefore(2026, 6), daysIn(2024, 2)]).toEqual([0, 29]);
  });
});

describe('isWithin', () => {
  const months = [{ period: '2026-10' }, { period: '2025-03' }];
  it.each([
    ['2025', true],
    ['2024', false],
    ['2025-03', true],
    ['2025-02', false],
    ['2025-03-01', true],
    ['2025-02-28', false],
    ['2025-12-25', true],
    ['2026-11-24', true],
    ['2026-11-25', false],
    ['2026-12', false],
    ['2027', false],
  ])('%s: %s', (period, expected) => {
    expect(isWithin(period, months, '2026-11-24')).toBe(expected);
  });

  it('reaches to the last article where that is later than today, and is today alone where there is none', () => {
    expect(isWithin('2026-12-31', [{ period: '2026-12' }], '2026-11-24')).toBe(true);
    expect(isWithin('2026-11-24', [], '2026-11-24')).toBe(true);
    expect(isWithin('2026-11-23', [], '2026-11-24')).toBe(false);
  });
});
