import type { ReactNode } from 'react';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { topSections } from '#lib/cache/reader.ts';
import { config } from '#lib/config.ts';
import { readerScript } from '#lib/islands/island-script.ts';

interface ReaderPageProps {
  /** The page's address without the prefix of its language: where it is in the other ones. */
  at: string;
  children: ReactNode;
}

/** Masthead, main and footer around a reader page. No layout could do it: it does not learn the address. */
export async function ReaderPage({ at, children }: ReaderPageProps) {
  const sections = await topSections();
  return (
    <ReaderShell
      siteName={config().siteName}
      now={new Date()}
      sections={sections}
      script={readerScript()}
      at={at}
    >
      {children}
    </ReaderShell>
  );
}
