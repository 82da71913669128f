const TIME_ZONE = 'Asia/Shanghai';

const formatter = (options: Intl.DateTimeFormatOptions, calendar = '') =>
  new Intl.DateTimeFormat(`zh-CN${calendar}`, { timeZone: TIME_ZONE, ...options });

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const YEAR = formatter({ year: 'numeric' });
const DAY = formatter({ year: 'numeric', month: 'long', day: 'numeric' });
const DAY_AND_CLOCK = formatter({ year: 'numeric', month: 'long', day: 'numeric', ...CLOCK });
const DAY_OF_THIS_YEAR = formatter({ month: 'long', day: 'numeric', ...CLOCK });
const WEEKDAY = formatter({ weekday: 'long' });
const LUNAR = formatter({ dateStyle: 'long' }, '-u-ca-chinese');

// '2026' before '丙午年'; TypeScript's list of part types does not know it.
const UNTYPED_YEAR: ReadonlySet<string> = new Set(['relatedYear']);

/** For lists: '9月13日 13:33' within the year of `now`, else '2021年9月13日'; Beijing time. */
export function formatShortDate(iso: string, now: Date): string {
  const date = new Date(iso);
  const sameYear = YEAR.format(date) === YEAR.format(now);
  return (sameYear ? DAY_OF_THIS_YEAR : DAY).format(date);
}

/** For an article's own page: '2021年9月13日 13:33', Beijing time. */
export function formatFullDate(iso: string): string {
  return DAY_AND_CLOCK.format(new Date(iso));
}

/** The date under a newspaper's flag: { day: '2026年11月24日', weekday: '星期二', lunar: '丙午年十月十六' }. */
export function formatDateline(now: Date): { day: string; weekday: string; lunar: string } {
  const lunar = LUNAR.formatToParts(now)
    .filter(({ type }) => !UNTYPED_YEAR.has(type))
    .map(({ value }) => value)
    .join('');
  return { day: DAY.format(now), weekday: WEEKDAY.format(now), lunar };
}

/** For tables: '2021年9月13日', Beijing time. */
export function formatDay(iso: string): string {
  return DAY.format(new Date(iso));
}
