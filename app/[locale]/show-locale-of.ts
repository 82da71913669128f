import { FIRST_LOCALE, type Locale, localeOfSegment } from '#lib/messages/locale.ts';
import { showIn } from '#lib/messages/show-in.ts';

/** Sets the page's language by the first part of its address. A part that names none leaves the first language. */
export async function showLocaleOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const locale = localeOfSegment((await params).locale) ?? FIRST_LOCALE;
  showIn(locale);
  return locale;
}
