import type { ArticleCredit } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import { personHref } from './reader-href.ts';

/** A credited person and, in small, whether an editor confirmed it or which words it was read from. */
export function CreditFact({ credit }: { credit: ArticleCredit }) {
  const { person, printed, decided } = credit;
  return (
    <>
      <a href={personHref(person.slug)} className="text-link">
        {person.name}
      </a>
      <span className="label ml-3">
        {decided
          ? t('article.byDesk')
          : `${t('article.asPrinted')} ${t('article.quoted', { text: printed.trim() })}`}
      </span>
    </>
  );
}
