import { currentLocale, hrefIn, LOCALE_FACTS, LOCALES } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';

/** This same page in the other languages; `at` is its address without the prefix of one. */
export function LanguageSwitch({ at }: { at: string }) {
  return (
    <nav aria-label={t('language.switch')} data-languages>
      <ul className="label flex flex-wrap gap-x-3">
        {LOCALES.map((locale) => {
          const { lang, name } = LOCALE_FACTS[locale];
          const isShown = locale === currentLocale();
          return (
            <li key={locale} lang={lang}>
              <a
                href={hrefIn(locale, at)}
                hrefLang={lang}
                aria-current={isShown ? 'true' : undefined}
                className="quiet-link inline-block py-0.5 aria-[current]:text-ink"
              >
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
