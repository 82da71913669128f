import { FIRST_LOCALE, hrefIn, type Locale } from '#lib/messages/locale.ts';

/** The first language's own name is no part of an address, and no prefix has capitals. */
const MISSPELT = /^\/(zh-cn|zh-tw|en)(?=\/|$)/i;

/**
 * Where an address belongs whose prefix is spelt in another way: '/zh-cn/a/x' → '/a/x', '/ZH-TW' → '/zh-tw'. Null for
 * any other.
 */
export function settlePrefix(pathname: string): string | null {
  const [prefix] = MISSPELT.exec(pathname) ?? [];
  if (prefix === undefined) return null;
  const plain = prefix.toLowerCase() + pathname.slice(prefix.length);
  const settled = plain.startsWith('/zh-cn') ? plain.slice('/zh-cn'.length) || '/' : plain;
  return settled === pathname ? null : settled;
}

/** The address of a page as the routes have it, where every language has a first part: '/a/x' → '/zh-cn/a/x'. */
export function routeOf(path: string, locale: Locale): string {
  return locale === FIRST_LOCALE ? `/${FIRST_LOCALE.toLowerCase()}${path}` : hrefIn(locale, path);
}
