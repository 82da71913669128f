import { currentLocale, hrefIn, LOCALE_FACTS, LOCALES, type Locale } from '#lib/messages/locale.ts';
import { t, translateTo } from '#lib/messages/translate.ts';

interface LanguageSwitchProps {
  /** The page's address without the prefix of a language. */
  at: string;
  /** With what islands/language.ts says to a reader who would rather have another one; once on a page. */
  withOffers?: boolean;
}

/** This same page in the other languages. */
export function LanguageSwitch({ at, withOffers = false }: LanguageSwitchProps) {
  // A page has one such landmark, the one at its foot.
  const Box = withOffers ? 'nav' : 'div';
  return (
    <Box aria-label={withOffers ? t('language.switch') : undefined} data-languages="">
      <ul className="label flex flex-wrap gap-x-3">
        {LOCALES.map((locale) => {
          const { lang, name } = LOCALE_FACTS[locale];
          const isShown = locale === currentLocale();
          return (
            <li key={locale} lang={lang}>
              <a
                href={hrefIn(locale, at)}
                hrefLang={lang}
                {...(withOffers && !isShown && offerIn(locale))}
                aria-current={isShown ? 'true' : undefined}
                className="quiet-link inline-block py-0.5 aria-[current]:text-ink"
              >
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </Box>
  );
}

const offerIn = (locale: Locale) => ({
  'data-offer': translateTo(locale, 'language.offer'),
  'data-dismiss': translateTo(locale, 'language.dismiss'),
});
