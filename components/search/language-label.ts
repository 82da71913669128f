import { LANGUAGES } from '#lib/articles/article.ts';
import { t } from '#lib/messages/translate.ts';

/** A language's name for readers; one that is not known counts among the others. */
export function languageLabel(code: string): string {
  return t(`search.languages.${LANGUAGES.find((language) => language === code) ?? 'other'}`);
}
