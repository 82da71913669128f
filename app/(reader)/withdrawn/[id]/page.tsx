import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WithdrawnNotice } from '#components/reader/withdrawn-notice.tsx';
import { withdrawnNotice } from '#lib/cache/reader.ts';
import { t } from '#lib/messages/translate.ts';
import { type PageInput, readSlug } from '../../page-params.ts';

export const metadata: Metadata = { title: t('withdrawn.title'), robots: { index: false } };

/** What proxy.ts answers with, and status 410, at the address of an article that was withdrawn. */
export default async function WithdrawnPage({ params }: PageInput<{ id: string }>) {
  const notice = await withdrawnNotice(readSlug((await params).id));
  if (notice === null) notFound();
  return <WithdrawnNotice notice={notice} />;
}
