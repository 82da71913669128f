import type { Metadata } from 'next';
import { SavedPage } from '#components/reader/saved-page.tsx';
import { t } from '#lib/messages/translate.ts';

export const metadata: Metadata = {
  title: t('reading.savedPage.title'),
  robots: { index: false, follow: false },
};

export default function Saved() {
  return <SavedPage />;
}
