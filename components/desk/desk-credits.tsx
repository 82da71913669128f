import { type CreditRole, DESK_PLACE } from '#lib/articles/article.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';
import { CreditActions } from './credit-actions.tsx';

interface Credit {
  id: number;
  role: CreditRole;
  name: string;
  personId: number;
  printed: string;
  place: string;
  confidence: number;
  status: 'shown' | 'proposed' | 'rejected';
  decidedAt: string | null;
  seen: string;
  isFirst: boolean;
  isLast: boolean;
}

interface DeskCreditsProps {
  articleId: string;
  credits: Credit[];
  /** Null for those who only look. */
  change: ((form: FormData) => Promise<void>) | null;
}

/** Every credit of an article, shown or not, with the exact text and place it was read from. */
export function DeskCredits({ articleId, credits, change }: DeskCreditsProps) {
  return (
    <ul className="divide-y divide-rule border-b border-rule">
      {credits.map((credit) => (
        <li key={credit.id} className="py-3 wrap-anywhere">
          <CreditHead credit={credit} />
          <CreditOrigin credit={credit} />
          {change && <CreditActions articleId={articleId} credit={credit} change={change} />}
        </li>
      ))}
    </ul>
  );
}

function CreditHead({ credit: { role, name, personId, status, decidedAt, confidence } }: { credit: Credit }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-item">
      <span className="text-soft">{t(`role.${role}`)}</span>
      <a href={`/desk/people/${personId}`} className="font-serif font-bold">
        {name}
      </a>
      <span className="text-label">{t(`desk.creditStatus.${status}`)}</span>
      <span className="text-label text-soft">
        {decidedAt === null
          ? t('desk.confidence', { percent: Math.round(confidence * 100) })
          : t('desk.creditDecided')}
      </span>
    </p>
  );
}

function CreditOrigin({ credit: { printed, place, decidedAt } }: { credit: Credit }) {
  if (place === DESK_PLACE) {
    const date = decidedAt === null ? '' : formatFullDate(decidedAt);
    return <p className="mt-1 text-label text-soft">{t('people.credits.written', { date })}</p>;
  }
  return (
    <>
      <p className="mt-1 text-note">
        <span className="text-label text-soft">{t('desk.article.printed')}：</span>
        <mark className="bg-(--mark) px-1 text-ink">{printed}</mark>
      </p>
      <p className="mt-1 text-label text-soft">
        {t('desk.article.place')}：<code className="font-mono">{place}</code>
      </p>
    </>
  );
}
