import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { archiveName } from '#components/reader/archive-name.ts';
import { ArchiveDayPage, ArchiveMonth, ArchiveYear, ArchiveYears } from '#components/reader/archive-view.tsx';
import { pageAlternates } from '#components/reader/page-alternates.ts';
import { archivePath } from '#components/reader/reader-href.ts';
import { beijingDay, isWithin, periodOf, readArchiveDate } from '#lib/articles/archive-date.ts';
import { archiveDay, archiveDays, archiveMonths } from '#lib/cache/archive.ts';
import { t } from '#lib/messages/translate.ts';
import { type PageInput, pageParams, readPage } from '../../page-params.ts';
import { ReaderPage } from '../../reader-page.tsx';
import '../../../../archive.css';

type Props = PageInput<{ date?: string[] }>;

/** '2026', '2026-11' or '2026-11-24'; null for the whole archive. What is no date, or out of its reach, is no page. */
async function readPeriod({ params, searchParams }: Props): Promise<string | null> {
  const { date: parts } = await pageParams(params, searchParams);
  if (parts === undefined) return null;
  const date = readArchiveDate(parts);
  if (date === null) notFound();
  const period = periodOf(date);
  const months = await archiveMonths();
  if (!isWithin(period, months, beijingDay(new Date()))) notFound();
  return period;
}

export async function generateMetadata(input: Props): Promise<Metadata> {
  const period = await readPeriod(input);
  const months = await archiveMonths();
  const isEmpty = period !== null && !months.some((month) => month.period.startsWith(period.slice(0, 7)));
  return {
    title: period === null ? t('archive.title') : `${t('archive.title')} · ${archiveName(period)}`,
    alternates: pageAlternates(archivePath(period)),
    ...(isEmpty || readPage(await input.searchParams) !== null ? { robots: { index: false } } : {}),
  };
}

export default async function ArchivePage(input: Props) {
  const period = await readPeriod(input);
  return (
    <ReaderPage at={archivePath(period)}>
      <Archive period={period} page={readPage(await input.searchParams)} />
    </ReaderPage>
  );
}

async function Archive({ period, page }: { period: string | null; page: string | null }) {
  const months = await archiveMonths();
  if (period === null) return <ArchiveYears months={months} />;
  if (period.length === 4) return <ArchiveYear year={period} months={months} />;
  const days = await archiveDays(period.slice(0, 7));
  if (period.length === 7) return <ArchiveMonth month={period} days={days} months={months} />;
  const found = await archiveDay(period, page);
  return <ArchiveDayPage day={period} found={found} days={days} continued={page !== null} />;
}
