/** A year, a month or a day of the archive, on a Beijing clock. */
export interface ArchiveDate {
  year: number;
  month: number | null;
  day: number | null;
}

const ZONE = '+08:00';
const BEIJING_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const two = (number: number) => String(number).padStart(2, '0');

/** Address parts ('2026', '11', '24') as a date; null for anything that is no date, or not written so. */
export function readArchiveDate(parts: readonly string[]): ArchiveDate | null {
  const [, year, month, day] = /^(\d{4})(?:\/(\d{2})(?:\/(\d{2}))?)?$/.exec(parts.join('/')) ?? [];
  if (year === undefined) return null;
  const date = { year: Number(year), month: numberOr(month), day: numberOr(day) };
  return isOnCalendar(date) ? date : null;
}

function numberOr(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function isOnCalendar({ year, month, day }: ArchiveDate): boolean {
  if (year < 1000 || (month !== null && (month < 1 || month > 12))) return false;
  return month === null || day === null || (day >= 1 && day <= daysIn(year, month));
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** '2026', '2026-11' or '2026-11-24': of one length, their order is that of time. */
export function periodOf({ year, month, day }: ArchiveDate): string {
  return [String(year), ...[month, day].flatMap((part) => (part === null ? [] : two(part)))].join('-');
}

/** The day or month of a moment, on a Beijing clock: '2026-11-24'. */
export function beijingDay(moment: Date): string {
  return new Date(moment.getTime() + BEIJING_MS).toISOString().slice(0, 10);
}

/** Where a day ('2026-11-24') or a month ('2026-11') begins and the next one does, ISO 8601. */
export function spanOf(period: string): { from: string; until: string } {
  const [year = 0, month = 1, day] = period.split('-').map(Number);
  if (day === undefined)
    return { from: startOf(year, month, 1), until: startOf(...monthAfter(year, month), 1) };
  const from = startOf(year, month, day);
  return { from, until: new Date(Date.parse(from) + DAY_MS).toISOString() };
}

function startOf(year: number, month: number, day: number): string {
  return new Date(`${year}-${two(month)}-${two(day)}T00:00:00${ZONE}`).toISOString();
}

function monthAfter(year: number, month: number): [number, number] {
  return month === 12 ? [year + 1, 1] : [year, month + 1];
}

/** Empty places before the 1st in a week that begins on Monday: 0–6. */
export function blanksBefore(year: number, month: number): number {
  return (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
}

/**
 * Whether the archive has a page for a period: from the first month that has articles (`months`, newest first) to
 * today or the last one. The empty days between are pages too, for a reader who follows the calendar.
 */
export function isWithin(period: string, months: readonly { period: string }[], today: string): boolean {
  const first = months.at(-1)?.period ?? today;
  const last = `${months[0]?.period ?? ''}-31`;
  const upTo = last > today ? last : today;
  const isBefore = period < first.slice(0, period.length);
  return !isBefore && period <= upTo.slice(0, period.length);
}
