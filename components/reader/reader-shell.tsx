import type { ReactNode } from 'react';
import type { CategoryLink } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import { Masthead } from './masthead.tsx';
import { ReadingExtras } from './reading-extras.tsx';
import { SiteFooter } from './site-footer.tsx';

interface ReaderShellProps {
  siteName: string;
  now: Date;
  sections: CategoryLink[];
  children: ReactNode;
}

/** What surrounds every reader page: skip link, masthead, main, footer. */
export function ReaderShell({ siteName, now, sections, children }: ReaderShellProps) {
  return (
    <>
      <a href="#main" className="skip-link">
        {t('site.skip')}
      </a>
      <Masthead siteName={siteName} now={now} sections={sections} />
      <main id="main" tabIndex={-1} className="shell pt-6 outline-none md:pt-8">
        {children}
      </main>
      <SiteFooter sections={sections} />
      <ReadingExtras />
    </>
  );
}
