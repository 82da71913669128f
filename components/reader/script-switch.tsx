import { currentLocale, FIRST_LOCALE, pageLanguage, simplifiedHref } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';

/** This same page with traditional characters shown simplified, or as they were written; `at` as for LanguageSwitch. */
export function ScriptSwitch({ at, className }: { at: string; className: string }) {
  if (currentLocale() !== FIRST_LOCALE) return null;
  const { simplified } = pageLanguage();
  return (
    <a href={simplified ? at : simplifiedHref(at)} rel="nofollow" className={className}>
      {t(simplified ? 'language.toOriginal' : 'language.toSimplified')}
    </a>
  );
}
