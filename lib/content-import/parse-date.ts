import { instantOf, type WallClock } from '#lib/hexo/wall-clock.ts';
import { type DateParts, readDateParts } from './parse-date-shapes.ts';

export type ParsedDate = { ok: true; date: Date } | { ok: false; reason: 'date-unreadable' };

const UNREADABLE: ParsedDate = { ok: false, reason: 'date-unreadable' };

/**
 * A date as front matter prints it: RFC 2822, ISO 8601, `YYYY-MM-DD[ HH:mm[:ss]]`, a YAML timestamp, JavaScript's
 * Date text, `Sept 13, 2021`, `2021年9月13日 下午3:20`, milliseconds since 1970 (13 digits, as Hexo takes a number).
 * Without a zone it is wall time in `timeZone` (IANA name), without a time the day's first moment there. `CST` is
 * China's where the site's zone has China's time; elsewhere it is Chicago's as often as not, and unreadable.
 *
 * A day that is in no calendar (30 February), an order of day and month that is not certain (9/10/2021), seconds
 * since 1970 (to Hexo they are milliseconds, a day in January) are unreadable: nothing is rounded, guessed or made
 * up. A weekday that contradicts the date is passed over.
 */
export function parseDate(text: string, timeZone: string): ParsedDate {
  const epoch = /^\s*(\d{13})\s*$/.exec(text)?.[1];
  if (epoch) return { ok: true, date: new Date(Number(epoch)) };
  const parts = readDateParts(text);
  const wall = parts && readWallTime(parts);
  if (!wall || !isRealTime(wall)) return UNREADABLE;
  const millisecond = Number((parts.fraction ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = readOffset(parts.zone, wall, timeZone);
  if (offset === null) return UNREADABLE;
  const whole = offset === undefined ? instantOf(wall, timeZone).getTime() : asUtc(wall) - offset;
  return { ok: true, date: new Date(whole + millisecond) };
}

function readWallTime(parts: DateParts): WallClock | null {
  const hour = readHour(
    Number(parts.hour ?? 0),
    parts.halfBefore ?? parts.halfAfter?.charAt(0).toLowerCase(),
  );
  if (hour === null) return null;
  return {
    year: parts.shortYear ? fullYear(Number(parts.shortYear)) : Number(parts.year),
    month: parts.monthName ? monthOf(parts.monthName.toLowerCase()) : Number(parts.month),
    day: Number(parts.day),
    hour,
    minute: Number(parts.minute ?? 0),
    second: Number(parts.second ?? 0),
  };
}

const MORNING = ['a', '凌晨', '早上', '上午'];

/** The hour of 24 from one of 12; null where the two contradict each other, and for 晚上12点, which has two readings. */
function readHour(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (MORNING.includes(half)) return hour > 12 ? null : hour % 12;
  if (half === '中午') return hour < 3 ? hour + 12 : hour;
  if (hour > 12) return hour;
  return half === '晚上' && hour % 12 === 0 ? null : (hour % 12) + 12;
}

/** RFC 2822, section 4.3. */
function fullYear(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12 by a name or its first letters; 0 for any other word. */
function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name)) + 1;
}

const FIRST_YEAR = 1000;

function isRealTime(wall: WallClock): boolean {
  const date = new Date(asUtc(wall));
  const sameDay = date.getUTCMonth() + 1 === wall.month && date.getUTCDate() === wall.day;
  return sameDay && wall.year >= FIRST_YEAR && wall.hour < 24 && wall.minute < 60 && wall.second < 60;
}

function asUtc({ year, month, day, hour, minute, second }: WallClock): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** RFC 2822's North American zones, in hours. */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};
const HOUR_MS = 3_600_000;

const CHINA_MS = 8 * HOUR_MS;

/** Milliseconds east of UTC; undefined where none is printed, null for one that cannot be read or no clock has. */
function readOffset(zone: string | undefined, wall: WallClock, timeZone: string): number | null | undefined {
  if (zone === undefined) return undefined;
  if (zone.toUpperCase() !== 'CST') return readNamedOffset(zone);
  return asUtc(wall) - instantOf(wall, timeZone).getTime() === CHINA_MS ? CHINA_MS : null;
}

function readNamedOffset(zone: string): number | null {
  const named = NAMED_ZONES[zone.toUpperCase()];
  if (named !== undefined) return named * HOUR_MS;
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const [, sign, hours = '0', minutes = '0'] = match;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  const offset = Number(hours) * HOUR_MS + Number(minutes) * 60_000;
  return sign === '-' ? -offset : offset;
}
