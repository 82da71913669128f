import type { CSSProperties } from 'react';
import { blanksBefore, daysIn } from '#lib/articles/archive-date.ts';
import type { ArchiveCount } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import { archiveHref } from './reader-href.ts';

interface ArchiveCalendarProps {
  /** '2026-11' */
  month: string;
  days: ArchiveCount[];
  /** The day that the page is about. */
  current?: string;
  /** Beside a list: without the numbers. */
  small?: boolean;
}

const WEEK = 7;
// Some Monday; only the names of its week are read.
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** A month as a calendar from Monday on; days that have articles lead to them, the more the stronger their tint. */
export function ArchiveCalendar({ month, days, current, small = false }: ArchiveCalendarProps) {
  const counts = new Map(days.map(({ period, count }) => [period, count]));
  const most = Math.max(1, ...counts.values());
  const date = new Date(`${month}-01T00:00:00+08:00`);
  return (
    <table className={small ? 'calendar calendar-small' : 'calendar'}>
      <caption className="sr-only">{t('archive.month', { date })}</caption>
      <thead>
        <tr>
          {Array.from({ length: WEEK }, (_, at) => {
            const day = new Date(MONDAY + at * DAY_MS);
            return (
              <th key={day.getTime()} scope="col">
                {t('archive.weekday', { date: day })}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.join()}>
            {week.map((day, at) => (
              <td key={day ?? `blank ${at}`}>
                {day !== null && (
                  <Day
                    day={day}
                    count={counts.get(day) ?? 0}
                    most={most}
                    isCurrent={day === current}
                    small={small}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  day: string;
  count: number;
  most: number;
  isCurrent: boolean;
  small: boolean;
}

function Day({ day, count, most, isCurrent, small }: DayProps) {
  const number = Number(day.slice(-2));
  if (count === 0) return <span aria-current={isCurrent ? 'date' : undefined}>{number}</span>;
  const amount = t('archive.some', { count });
  return (
    <a
      href={archiveHref(day)}
      aria-current={isCurrent ? 'date' : undefined}
      style={{ '--share': (count / most).toFixed(2) } as CSSProperties}
    >
      <span>{number}</span>
      <small className={small ? 'sr-only' : undefined}>{amount}</small>
    </a>
  );
}

/** Days ('2026-11-01') in rows of seven; null where the month has none. */
function weeksOf(month: string): (string | null)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const blanks = blanksBefore(year, number);
  const places = blanks + daysIn(year, number);
  return Array.from({ length: Math.ceil(places / WEEK) }, (_, row) =>
    Array.from({ length: WEEK }, (_, column) => {
      const day = row * WEEK + column - blanks + 1;
      const isDay = day >= 1 && day <= places - blanks;
      return isDay ? `${month}-${String(day).padStart(2, '0')}` : null;
    }),
  );
}
