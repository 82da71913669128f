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
  /** How numbers and dates are written: in English as British newspapers do, '13 September 2021'. */
  intl: string;
  /** What it calls itself. */
  name: string;
}

export const LOCALE_FACTS: Readonly<Record<Locale, LocaleFacts>> = {
  'zh-CN': { prefix: '', lang: 'zh-Hans', openGraph: 'zh_CN', intl: 'zh-CN', name: '简体中文' },
  'zh-TW': { prefix: '/zh-tw', lang: 'zh-Hant', openGraph: 'zh_TW', intl: 'zh-TW', name: '繁體中文' },
  en: { prefix: '/en', lang: 'en', openGraph: 'en_GB', intl: 'en-GB', name: 'English' },
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

/** How the page at hand speaks. */
export interface PageLanguage {
  locale: Locale;
  /** True where its reader asked for traditional characters to be shown simplified; in the first language only. */
  simplified: boolean;
}

/** What asks for that, in a page's query; the API understands 'hant' too. */
export const SCRIPT_PARAMETER = 'script';
export const SIMPLIFIED = 'hans';

/** What the page at hand asks the API for, so that hits stand there as on its own pages. */
export function wantedScript(): string | null {
  const { locale, simplified } = pageLanguage();
  if (locale === 'zh-TW') return 'hant';
  return simplified ? SIMPLIFIED : null;
}

let askRenderer: (() => PageLanguage) | null = null;

/** Names who knows the language of the page that is being rendered; show-in.ts does. */
export function followRenderer(ask: () => PageLanguage): void {
  askRenderer = ask;
}

/** The language of the page at hand: the one being rendered or, in a browser, the one shown. Elsewhere the first. */
export const currentLocale = (): Locale => pageLanguage().locale;

/** The `lang` of the page at hand. */
export const currentLang = (): LocaleFacts['lang'] => LOCALE_FACTS[currentLocale()].lang;

/** The `lang` of a text in a language, within the page at hand: none where that is the page's, or is not known. */
export const langOf = (language: string): string | undefined =>
  language === 'other' || language === currentLang() ? undefined : language;

/** The `lang` of a name of a section, a publisher or a person, which stays Chinese on an English page. */
export const langOfName = (name: string): string | undefined =>
  currentLocale() === 'en' && /\p{Script=Han}/u.test(name) ? 'zh' : undefined;

export function pageLanguage(): PageLanguage {
  if (askRenderer !== null) return askRenderer();
  if (typeof document === 'undefined') return { locale: FIRST_LOCALE, simplified: false };
  const { lang } = document.documentElement;
  return {
    locale: LOCALES.find((locale) => LOCALE_FACTS[locale].lang === lang) ?? FIRST_LOCALE,
    simplified: new URLSearchParams(location.search).get(SCRIPT_PARAMETER) === SIMPLIFIED,
  };
}

/**
 * The address of a page as a link of the page at hand has it: '/a/x' → '/zh-tw/a/x', '/' → '/zh-tw'. Never for feeds
 * and the API, which have no language.
 */
export function pageHref(path: string): string {
  const { locale, simplified } = pageLanguage();
  return simplified ? simplifiedHref(path) : hrefIn(locale, path);
}

/** The same page in a language. */
export function hrefIn(locale: Locale, path: string): string {
  const { prefix } = LOCALE_FACTS[locale];
  return prefix !== '' && /^\/(?:$|[?#])/.test(path) ? prefix + path.slice(1) : prefix + path;
}

/** The same page in the first language, with traditional characters shown simplified. */
export function simplifiedHref(path: string): string {
  const [address = '', ...anchor] = path.split('#');
  const parameter = `${address.includes('?') ? '&' : '?'}${SCRIPT_PARAMETER}=${SIMPLIFIED}`;
  return [address + parameter, ...anchor].join('#');
}
