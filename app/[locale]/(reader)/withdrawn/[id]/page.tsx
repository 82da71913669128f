import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { articlePath } from '#components/reader/reader-href.ts';
import { WithdrawnNotice } from '#components/reader/withdrawn-notice.tsx';
import { withdrawnNotice } from '#lib/cache/reader.ts';
import { t } from '#lib/messages/translate.ts';
import { type PageInput, pageParams, readSlug } from '../../page-params.ts';
import { ReaderPage } from '../../reader-page.tsx';

type Props = PageInput<{ id: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageParams(params);
  return { title: t('withdrawn.title'), robots: { index: false } };
}

/** What proxy.ts answers with, and status 410, at the address of an article that was withdrawn. */
export default async function WithdrawnPage({ params }: Props) {
  const { id } = await pageParams(params);
  const notice = await withdrawnNotice(readSlug(id));
  if (notice === null) notFound();
  return (
    <ReaderPage at={articlePath(readSlug(id))}>
      <WithdrawnNotice notice={notice} />
    </ReaderPage>
  );
}
