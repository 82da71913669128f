import type { ReactNode } from 'react';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { topSections } from '#lib/cache/reader.ts';
import { config } from '#lib/config.ts';
import { readerScript } from '#lib/islands/island-script.ts';

export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const sections = await topSections();
  return (
    <ReaderShell siteName={config().siteName} now={new Date()} sections={sections} script={readerScript()}>
      {children}
    </ReaderShell>
  );
}
