import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { ReadingHead } from '#components/reader/reading-head.tsx';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import './globals.css';

// Pages may wait for their data: without JavaScript the HTML must be whole, and a missing article a real 404.
export const instant = false;

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#161412' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const { siteName, publicUrl } = config();
  return {
    metadataBase: new URL(publicUrl),
    title: { default: siteName, template: `%s｜${siteName}` },
    description: t('site.description', { name: siteName }),
    applicationName: siteName,
    openGraph: { siteName, locale: 'zh_CN', type: 'website' },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const feedTitle = t('site.feedTitle', { name: config().siteName });
  return (
    <html lang="zh-Hans" suppressHydrationWarning>
      <head>
        <ReadingHead />
        {/* Not in the metadata: a page's own `alternates` would replace it. */}
        <link rel="alternate" type="application/rss+xml" title={feedTitle} href="/feed.xml" />
      </head>
      <body>{children}</body>
    </html>
  );
}
