import type { ReactNode } from 'react';
import type { ArchiveCount, ArchiveDay } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import { ArchiveCalendar } from './archive-calendar.tsx';
import { ArchiveMonths } from './archive-months.tsx';
import { archiveName } from './archive-name.ts';
import { ArchiveSteps } from './archive-steps.tsx';
import { ListPager } from './list-pager.tsx';
import { PageHead } from './page-head.tsx';
import { archiveHref } from './reader-href.ts';
import { SectionHeading } from './section-heading.tsx';
import { StoryRow } from './story-row.tsx';
import { Trail } from './trail.tsx';

const sum = (counts: ArchiveCount[]) => counts.reduce((total, { count }) => total + count, 0);

/** Every year, newest first, with its months. */
export function ArchiveYears({ months }: { months: ArchiveCount[] }) {
  const years = [...new Set(months.map(({ period }) => period.slice(0, 4)))];
  return (
    <>
      <Trail links={[]} current={t('archive.title')} />
      <PageHead title={t('archive.title')}>
        <p className="mt-2 text-soft">{years.length > 0 ? t('archive.lead') : t('archive.empty')}</p>
      </PageHead>
      <div className="grid gap-10">
        {years.map((year) => (
          <section key={year}>
            <SectionHeading
              title={archiveName(year)}
              href={archiveHref(year)}
              more={t('archive.some', { count: sum(months.filter(({ period }) => period.startsWith(year))) })}
            />
            <ArchiveMonths year={year} months={months} />
          </section>
        ))}
      </div>
    </>
  );
}

/** The months of one year. */
export function ArchiveYear({ year, months }: { year: string; months: ArchiveCount[] }) {
  const ofYear = months.filter(({ period }) => period.startsWith(year));
  const years = [...new Set(months.map(({ period }) => period.slice(0, 4)))];
  return (
    <ArchivePage period={year} count={sum(ofYear)} empty={t('archive.emptyYear')}>
      <ArchiveMonths year={year} months={ofYear} />
      <ArchiveSteps {...nearest(years, year)} />
    </ArchivePage>
  );
}

interface ArchiveMonthProps {
  month: string;
  days: ArchiveCount[];
  months: ArchiveCount[];
}

/** The calendar of one month. */
export function ArchiveMonth({ month, days, months }: ArchiveMonthProps) {
  return (
    <ArchivePage period={month} count={sum(days)} empty={t('archive.emptyMonth')}>
      <ArchiveCalendar month={month} days={days} />
      <ArchiveSteps
        {...nearest(
          months.map(({ period }) => period),
          month,
        )}
      />
    </ArchivePage>
  );
}

interface ArchiveDayProps {
  day: string;
  found: ArchiveDay;
  /** Of the month, for the calendar beside the list. */
  days: ArchiveCount[];
  continued: boolean;
}

/** The articles of one day. */
export function ArchiveDayPage({ day, found, days, continued }: ArchiveDayProps) {
  return (
    <ArchivePage period={day} count={found.count} empty={t('archive.emptyDay')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div>
          {found.articles.length > 0 && <h2 className="sr-only">{t('archive.title')}</h2>}
          <ol className="border-b border-rule empty:hidden">
            {found.articles.map((article, index) => (
              <StoryRow key={article.id} article={article} clock eager={index < 3} />
            ))}
          </ol>
          <ListPager href={archiveHref(day)} continued={continued} next={found.next} />
          <ArchiveSteps earlier={found.earlier} later={found.later} />
        </div>
        <div>
          <ArchiveCalendar month={day.slice(0, 7)} days={days} current={day} small />
        </div>
      </div>
    </ArchivePage>
  );
}

interface ArchivePageProps {
  period: string;
  count: number;
  empty: string;
  children: ReactNode;
}

function ArchivePage({ period, count, empty, children }: ArchivePageProps) {
  const above = [null, ...[4, 7].filter((length) => length < period.length).map((at) => period.slice(0, at))];
  const links = above.map((each) => ({
    href: archiveHref(each),
    name: each === null ? t('archive.title') : archiveName(each),
  }));
  return (
    <>
      <Trail links={links} />
      <PageHead title={archiveName(period)}>
        <p className="label mt-2">{count > 0 ? t('archive.count', { count }) : empty}</p>
      </PageHead>
      {children}
    </>
  );
}

/** The neighbours of `period` among those that have articles; it need not be one itself. */
function nearest(periods: string[], period: string): { earlier: string | null; later: string | null } {
  const sorted = periods.toSorted();
  return {
    earlier: sorted.findLast((each) => each < period) ?? null,
    later: sorted.find((each) => each > period) ?? null,
  };
}
