import type { CSSProperties } from 'react';
import type { ArchiveCount } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import { archiveHref } from './reader-href.ts';

interface ArchiveMonthsProps {
  /** '2026' */
  year: string;
  /** Months that have articles, of this year and of others. */
  months: ArchiveCount[];
}

/** The twelve months of a year; those that have articles lead to their calendars. */
export function ArchiveMonths({ year, months }: ArchiveMonthsProps) {
  const counts = new Map(months.map(({ period, count }) => [period, count]));
  const most = Math.max(1, ...counts.values());
  return (
    <ol className="months">
      {Array.from({ length: 12 }, (_, at) => {
        const month = `${year}-${String(at + 1).padStart(2, '0')}`;
        return <Month key={month} month={month} count={counts.get(month) ?? 0} most={most} />;
      })}
    </ol>
  );
}

function Month({ month, count, most }: { month: string; count: number; most: number }) {
  const name = t('archive.monthAlone', { date: new Date(`${month}-01T00:00:00+08:00`) });
  if (count === 0) {
    return (
      <li>
        <span>{name}</span>
      </li>
    );
  }
  return (
    <li>
      <a href={archiveHref(month)} style={{ '--share': (count / most).toFixed(2) } as CSSProperties}>
        {name}
        <small>{t('archive.some', { count })}</small>
      </a>
    </li>
  );
}
