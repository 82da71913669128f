import type { Metadata, Viewport } from 'next';
import { config } from '#lib/config.ts';
import { currentLocale, LOCALE_FACTS } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';

export const siteViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#161412' },
  ],
};

/** What every page says of the site, in the language of the page. */
export function siteMetadata(): Metadata {
  const { siteName, publicUrl } = config();
  const { openGraph } = LOCALE_FACTS[currentLocale()];
  return {
    metadataBase: new URL(publicUrl),
    title: { default: siteName, template: `%s｜${siteName}` },
    description: t('site.description', { name: siteName }),
    applicationName: siteName,
    openGraph: { siteName, locale: openGraph, type: 'website' },
  };
}
