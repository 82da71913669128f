import type { Metadata } from 'next';
import { NotFoundNotice } from '#components/reader/not-found-notice.tsx';
import { t } from '#lib/messages/translate.ts';

export const metadata: Metadata = { title: t('error.notFoundTitle') };

export default function NotFound() {
  return <NotFoundNotice />;
}
