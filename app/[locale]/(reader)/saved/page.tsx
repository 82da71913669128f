import type { Metadata } from 'next';
import { savedPath } from '#components/reader/reader-href.ts';
import { SavedPage } from '#components/reader/saved-page.tsx';
import { t } from '#lib/messages/translate.ts';
import { type PageInput, pageParams } from '../page-params.ts';
import { ReaderPage } from '../reader-page.tsx';

export async function generateMetadata({ params, searchParams }: PageInput): Promise<Metadata> {
  await pageParams(params, searchParams);
  return { title: t('reading.savedPage.title'), robots: { index: false } };
}

/** The reader's own lists, which only the reader's browser knows. */
export default async function Saved({ params, searchParams }: PageInput) {
  await pageParams(params, searchParams);
  return (
    <ReaderPage at={savedPath()}>
      <SavedPage />
    </ReaderPage>
  );
}
