import { currentLocale, hrefIn, LOCALE_FACTS, LOCALES } from '#lib/messages/locale.ts';

interface PageAlternates {
  canonical: string;
  /** By `hreflang`. */
  languages: Record<string, string>;
  types?: Record<string, string>;
}

/**
 * What a page's head says of its other selves. Each language's page is canonical by itself; `path` is without a prefix.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function pageAlternates(path: string, types?: Record<string, string>): PageAlternates {
  const languages = LOCALES.map((locale) => [LOCALE_FACTS[locale].lang, hrefIn(locale, path)] as const);
  return {
    canonical: hrefIn(currentLocale(), path),
    languages: { ...Object.fromEntries(languages), 'x-default': path },
    ...(types && { types }),
  };
}
