import { wallClock } from '#lib/hexo/wall-clock.ts';

export type ParsedDate = { ok: true; date: Date } | { ok: false; reason: 'date-unreadable' };

interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?`;
const ZONE = String.raw`(?<zone>Z|UTC|GMT|UT|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)`;

const SHAPES = [
  // RFC 2822: Mon, 13 Sep 2021 05:33:28 GMT
  String.raw`(?:[a-z]{3,9},?\s+)?(?<day>\d{1,2})\s+(?<monthName>[a-z]{3})[a-z]*\.?\s+(?<year>\d{4})\s+${TIME}\s*${ZONE}?`,
  // JavaScript's own: Mon Sep 13 2021 13:33:28 GMT+0800 (China Standard Time)
  String.raw`[a-z]{3}\s+(?<monthName>[a-z]{3})\s+(?<day>\d{1,2})\s+(?<year>\d{4})\s+${TIME}\s*${ZONE}?(?:\s*\([^)]*\))?`,
  // ISO 8601 and YAML timestamps: 2021-09-29 14:07:41, 2021-09-29T06:07:41.5+08:00, 2021/9/29
  String.raw`(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?:(?:\s*t\s*|\s+)${TIME}\s*${ZONE}?)?`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
  String.raw`(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:\s*${TIME})?`,
].map((shape) => new RegExp(`^${shape}$`, 'i'));

/**
 * A date as front matter prints it: RFC 2822, ISO 8601, `YYYY-MM-DD[ HH:mm[:ss]]`, a YAML timestamp,
 * JavaScript's Date text, `2021年9月13日`. Without a zone it is wall time in `timeZone` (IANA name).
 * A day that is in no calendar (30 February) is unreadable: nothing is rounded, guessed or made up.
 */
export function parseDate(text: string, timeZone: string): ParsedDate {
  const groups = matchShape(text.normalize('NFKC').trim());
  const wall = groups && readWallTime(groups);
  if (!wall || !isRealTime(wall)) return { ok: false, reason: 'date-unreadable' };
  const utc = asUtc(wall);
  const offset = groups.zone ? readOffset(groups.zone) : zoneOffset(utc, timeZone);
  return offset === null
    ? { ok: false, reason: 'date-unreadable' }
    : { ok: true, date: new Date(utc - offset) };
}

type Groups = Record<string, string | undefined>;

function matchShape(text: string): Groups | null {
  for (const shape of SHAPES) {
    const groups = shape.exec(text)?.groups;
    if (groups) return groups;
  }
  return null;
}

function readWallTime(groups: Groups): WallTime {
  const { year, month, monthName, day, hour = 0, minute = 0, second = 0, fraction = '' } = groups;
  return {
    year: Number(year),
    month: monthName ? MONTHS.indexOf(monthName.toLowerCase()) + 1 : Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.slice(0, 3).padEnd(3, '0')),
  };
}

const FIRST_YEAR = 1000;

function isRealTime(wall: WallTime): boolean {
  const date = new Date(asUtc(wall));
  const sameDay = date.getUTCMonth() + 1 === wall.month && date.getUTCDate() === wall.day;
  return sameDay && wall.year >= FIRST_YEAR && wall.hour < 24 && wall.minute < 60 && wall.second < 60;
}

function asUtc({ year, month, day, hour, minute, second, millisecond }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}

/** Milliseconds east of UTC; null for an offset no clock has. */
function readOffset(zone: string): number | null {
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const [, sign, hours = '0', minutes = '0'] = match;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -offset : offset;
}

/**
 * The zone's offset at a wall time. The first guess takes the wall time for UTC; the second asks again
 * at the instant found, which is right on both sides of a change to summer time.
 */
function zoneOffset(wallAsUtc: number, timeZone: string): number {
  const guess = offsetAt(wallAsUtc, timeZone);
  return offsetAt(wallAsUtc - guess, timeZone);
}

function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const { year, month, day, hour, minute, second } = wallClock(new Date(whole), timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}
