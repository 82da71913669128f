import type { Metadata } from 'next';
import { NotFoundNotice } from '#components/reader/not-found-notice.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { topSections } from '#lib/cache/reader.ts';
import { config } from '#lib/config.ts';
import { readerScript } from '#lib/islands/island-script.ts';
import { t } from '#lib/messages/translate.ts';

export const metadata: Metadata = { title: t('error.notFoundTitle') };

/** For addresses that no page has; a missing article keeps the readers' layout. */
export default async function NotFound() {
  const sections = await topSections();
  return (
    <ReaderShell siteName={config().siteName} now={new Date()} sections={sections} script={readerScript()}>
      <NotFoundNotice />
    </ReaderShell>
  );
}
