import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { t } from '#lib/messages/translate.ts';

export const metadata: Metadata = { title: t('desk.title'), robots: { index: false, follow: false } };

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <a href="#main" className="skip-link">
        {t('site.skip')}
      </a>
      {children}
    </>
  );
}
