import type { zhCnArchive } from './zh-cn-archive.ts';

/** The archive's words; dates are ICU skeletons. */
export const enArchive: typeof zhCnArchive = {
  title: 'Archive',
  lead: 'Every article, by date.',
  empty: 'There are no articles yet.',
  emptyYear: 'There are no articles from this year yet.',
  emptyMonth: 'There are no articles from this month yet.',
  emptyDay: 'There are no articles from this day.',
  count: '{count, plural, one {# article} other {# articles}}',
  some: '{count, number}',
  clock: '{date, time, ::HHmm}',
  day: '{date, date, ::EEEEdMMMM}',
  dayWithYear: '{date, date, ::EEEEdMMMMyyyy}',
  month: '{date, date, ::yyyyMMMM}',
  monthAlone: '{date, date, ::MMMM}',
  year: '{date, date, ::yyyy}',
  weekday: '{date, date, ::EEEEE}',
  earlier: 'Earlier: {day}',
  later: 'Later: {day}',
  around: 'Earlier and later dates',
};
