import { currentLocale, LOCALE_FACTS, type Locale } from './locale.ts';

const TIME_ZONE = 'Asia/Shanghai';

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

function makeFormatters(tag: string) {
  const formatter = (options: Intl.DateTimeFormatOptions, calendar = '') =>
    new Intl.DateTimeFormat(tag + calendar, { timeZone: TIME_ZONE, ...options });
  return {
    year: formatter({ year: 'numeric' }),
    day: formatter({ year: 'numeric', month: 'long', day: 'numeric' }),
    dayAndClock: formatter({ year: 'numeric', month: 'long', day: 'numeric', ...CLOCK }),
    dayOfThisYear: formatter({ month: 'long', day: 'numeric', ...CLOCK }),
    weekday: formatter({ weekday: 'long' }),
    lunar: formatter({ dateStyle: 'long' }, '-u-ca-chinese'),
  };
}

const made = new Map<Locale, ReturnType<typeof makeFormatters>>();

/** Those of the page at hand. */
function formatters(): ReturnType<typeof makeFormatters> {
  const locale = currentLocale();
  const known = made.get(locale);
  if (known) return known;
  const fresh = makeFormatters(LOCALE_FACTS[locale].intl);
  made.set(locale, fresh);
  return fresh;
}

// '2026' before '丙午年'; TypeScript's list of part types does not know it.
const UNTYPED_YEAR: ReadonlySet<string> = new Set(['relatedYear']);

// All in Beijing time and in the language of the page at hand; the examples are zh-CN's.

/** For lists: '9月13日 13:33' within the year of `now`, else '2021年9月13日'. */
export function formatShortDate(iso: string, now: Date): string {
  const { year, day, dayOfThisYear } = formatters();
  const date = new Date(iso);
  const sameYear = year.format(date) === year.format(now);
  return (sameYear ? dayOfThisYear : day).format(date);
}

/** For an article's own page: '2021年9月13日 13:33'. */
export function formatFullDate(iso: string): string {
  return formatters().dayAndClock.format(new Date(iso));
}

export interface Dateline {
  day: string;
  weekday: string;
  /** True where the weekday goes before the day. */
  weekdayFirst: boolean;
  /** Null but in Chinese. */
  lunar: string | null;
}

/** The date under a newspaper's flag: { day: '2026年11月24日', weekday: '星期二', lunar: '丙午年十月十六' }. */
export function formatDateline(now: Date): Dateline {
  const { day, weekday, lunar } = formatters();
  const isEnglish = currentLocale() === 'en';
  return {
    day: day.format(now),
    weekday: weekday.format(now),
    weekdayFirst: isEnglish,
    lunar: isEnglish ? null : lunarDay(lunar, now),
  };
}

function lunarDay(formatter: Intl.DateTimeFormat, now: Date): string {
  const parts = formatter.formatToParts(now).filter(({ type }) => !UNTYPED_YEAR.has(type));
  return parts.map(({ value }) => value).join('');
}

/** For tables: '2021年9月13日'. */
export function formatDay(iso: string): string {
  return formatters().day.format(new Date(iso));
}
