import type { Metadata } from 'next';
import { NotFoundNotice } from '#components/reader/not-found-notice.tsx';
import { t } from '#lib/messages/translate.ts';
import { type PageInput, pageParams } from '../page-params.ts';
import { ReaderPage } from '../reader-page.tsx';

export async function generateMetadata({ params }: PageInput): Promise<Metadata> {
  await pageParams(params);
  return { title: t('error.notFoundTitle'), robots: { index: false, follow: true } };
}

/** What lib/http/reader-exit.ts shows, with 404, at an address where a page has nothing. */
export default async function MissingPage({ params }: PageInput) {
  await pageParams(params);
  return (
    <ReaderPage at="/">
      <NotFoundNotice />
    </ReaderPage>
  );
}
