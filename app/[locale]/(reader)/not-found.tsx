import type { Metadata } from 'next';
import { NotFoundNotice } from '#components/reader/not-found-notice.tsx';
import { t } from '#lib/messages/translate.ts';
import { showLocaleOf } from '../show-locale-of.ts';
import type { PageInput } from './page-params.ts';
import { ReaderPage } from './reader-page.tsx';

export async function generateMetadata({ params }: PageInput): Promise<Metadata> {
  await showLocaleOf(params);
  return { title: t('error.notFoundTitle') };
}

export default function NotFound() {
  return (
    <ReaderPage at="/">
      <NotFoundNotice />
    </ReaderPage>
  );
}
