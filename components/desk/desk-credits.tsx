import type { DeskCredit } from '#lib/articles/desk-views.ts';
import { t } from '#lib/messages/translate.ts';

/** Every credit of an article, shown or not, with the exact text and place it was read from. */
export function DeskCredits({ credits }: { credits: DeskCredit[] }) {
  return (
    <ul className="divide-y divide-rule border-b border-rule">
      {credits.map((credit) => (
        <li key={credit.id} className="py-3 wrap-anywhere">
          <CreditHead credit={credit} />
          <p className="mt-1 text-note">
            <span className="text-label text-soft">{t('desk.article.printed')}：</span>
            <mark className="bg-(--mark) px-1 text-ink">{credit.printed}</mark>
          </p>
          <p className="mt-1 text-label text-soft">
            {t('desk.article.place')}：<code className="font-mono">{credit.place}</code>
          </p>
        </li>
      ))}
    </ul>
  );
}

function CreditHead({ credit: { role, name, status, decided, confidence } }: { credit: DeskCredit }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-item">
      <span className="text-soft">{t(`role.${role}`)}</span>
      <strong className="font-serif">{name}</strong>
      <span className="text-label">{t(`desk.creditStatus.${status}`)}</span>
      <span className="text-label text-soft">
        {decided ? t('desk.creditDecided') : t('desk.confidence', { percent: Math.round(confidence * 100) })}
      </span>
    </p>
  );
}
