import type { Metadata } from 'next';
import { NotFoundNotice } from '#components/reader/not-found-notice.tsx';
import { t } from '#lib/messages/translate.ts';

export function generateMetadata(): Metadata {
  return { title: t('error.notFoundTitle'), robots: { index: false, follow: true } };
}

/** What lib/http/reader-exit.ts shows, with 404, at an address where a page has nothing. */
export default function MissingPage() {
  return <NotFoundNotice />;
}
