import type { ArticleCredit } from '#lib/articles/views.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { langOfName } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { personHref } from './reader-href.ts';

/** A credited person and, in small, which words that was read from, or that an editor wrote it, and when. */
export function CreditFact({ credit }: { credit: ArticleCredit }) {
  const { person } = credit;
  return (
    <>
      <a href={personHref(person.slug)} lang={langOfName(person.name)} className="text-link">
        {person.name}
      </a>
      <span className="provenance">{provenanceOf(credit)}</span>
    </>
  );
}

function provenanceOf({ printed, decided, correctedAt }: ArticleCredit): string {
  if (correctedAt !== null) return t('article.correctedByDesk', { date: formatFullDate(correctedAt) });
  const asPrinted = `${t('article.asPrinted')} ${t('article.quoted', { text: printed.trim() })}`;
  return decided ? `${asPrinted} · ${t('article.byDesk')}` : asPrinted;
}
