import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { ReadingHead } from '#components/reader/reading-head.tsx';
import { config } from '#lib/config.ts';
import { LOCALE_FACTS, LOCALES } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { siteMetadata, siteViewport } from '../site-metadata.ts';
import { showLocaleOf } from './show-locale-of.ts';
import '../globals.css';

// Pages may wait for their data: without JavaScript the HTML must be whole, and a missing article a real 404.
export const instant = false;

export const viewport = siteViewport;

interface LayoutInput {
  params: Promise<{ locale: string }>;
}

/** Next wants one value of each parameter before a root layout as it builds. */
export function generateStaticParams(): { locale: string }[] {
  return LOCALES.map((locale) => ({ locale: locale.toLowerCase() }));
}

export async function generateMetadata({ params }: LayoutInput): Promise<Metadata> {
  await connection();
  await showLocaleOf(params);
  return siteMetadata();
}

/** The root of reader pages. Their masthead and footer come with each page (reader-page.tsx), which knows its address. */
export default async function ReaderRoot({ params, children }: LayoutInput & { children: ReactNode }) {
  await connection();
  const locale = await showLocaleOf(params);
  const feedTitle = t('site.feedTitle', { name: config().siteName });
  return (
    <html lang={LOCALE_FACTS[locale].lang}>
      <head>
        <ReadingHead />
        {/* Not in the metadata: a page's own `alternates` would replace it. */}
        <link rel="alternate" type="application/rss+xml" title={feedTitle} href="/feed.xml" />
      </head>
      <body>{children}</body>
    </html>
  );
}
