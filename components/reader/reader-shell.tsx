import type { ReactNode } from 'react';
import { IslandScript } from '#components/ui/island-script.tsx';
import type { CategoryLink } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import { Masthead } from './masthead.tsx';
import { ReadingExtras } from './reading-extras.tsx';
import { SiteFooter } from './site-footer.tsx';

interface ReaderShellProps {
  siteName: string;
  now: Date;
  sections: CategoryLink[];
  /** The address of the readers' script; null where none was built. */
  script: string | null;
  /** The page's address without the prefix of a language. */
  at: string;
  children: ReactNode;
}

/** What surrounds every reader page: skip link, masthead, main, footer. */
export function ReaderShell({ siteName, now, sections, script, at, children }: ReaderShellProps) {
  return (
    <>
      <IslandScript src={script} />
      <a href="#main" className="skip-link">
        {t('site.skip')}
      </a>
      <Masthead siteName={siteName} now={now} sections={sections} at={at} />
      <main id="main" tabIndex={-1} className="shell pt-6 outline-none md:pt-8">
        {children}
      </main>
      <SiteFooter sections={sections} at={at} />
      <ReadingExtras />
    </>
  );
}
