/** The languages of the interface, as BCP 47 names them. The first has no prefix in its addresses. */
export const LOCALES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const FIRST_LOCALE: Locale = 'zh-CN';

interface LocaleFacts {
  /** What its addresses begin with: '/zh-tw'; '' for the first language. */
  prefix: string;
  /** The `lang` of its pages and their `hreflang`: the script, not the country. */
  lang: 'zh-Hans' | 'zh-Hant' | 'en';
  openGraph: string;
  /** What it calls itself. */
  name: string;
}

export const LOCALE_FACTS: Readonly<Record<Locale, LocaleFacts>> = {
  'zh-CN': { prefix: '', lang: 'zh-Hans', openGraph: 'zh_CN', name: '简体中文' },
  'zh-TW': { prefix: '/zh-tw', lang: 'zh-Hant', openGraph: 'zh_TW', name: '繁體中文' },
  en: { prefix: '/en', lang: 'en', openGraph: 'en_GB', name: 'English' },
};

/** The language of a first part of an address: 'zh-tw' → 'zh-TW'; null for anything else, 'zh-TW' too. */
export function localeOfSegment(segment: string): Locale | null {
  return LOCALES.find((locale) => locale.toLowerCase() === segment) ?? null;
}

/** '/zh-tw/a/x' → zh-TW and '/a/x'; an address without a prefix is the first language's. */
export function splitAddress(pathname: string): { locale: Locale; path: string } {
  for (const locale of LOCALES) {
    const { prefix } = LOCALE_FACTS[locale];
    if (prefix === '') continue;
    if (pathname === prefix) return { locale, path: '/' };
    if (pathname.startsWith(`${prefix}/`)) return { locale, path: pathname.slice(prefix.length) };
  }
  return { locale: FIRST_LOCALE, path: pathname };
}

let askRenderer: (() => Locale) | null = null;

/** Names who knows the language of the page that is being rendered; show-in.ts does. */
export function followRenderer(ask: () => Locale): void {
  askRenderer = ask;
}

/** The language of the page at hand: the one being rendered or, in a browser, the one shown. Elsewhere the first. */
export function currentLocale(): Locale {
  if (askRenderer !== null) return askRenderer();
  if (typeof document === 'undefined') return FIRST_LOCALE;
  const { lang } = document.documentElement;
  return LOCALES.find((locale) => LOCALE_FACTS[locale].lang === lang) ?? FIRST_LOCALE;
}

/** The address of a page in the language at hand: '/a/x' → '/zh-tw/a/x', '/' → '/zh-tw'. Never for feeds and the API. */
export function pageHref(path: string, locale: Locale = currentLocale()): string {
  const { prefix } = LOCALE_FACTS[locale];
  return prefix !== '' && /^\/(?:$|[?#])/.test(path) ? prefix + path.slice(1) : prefix + path;
}
