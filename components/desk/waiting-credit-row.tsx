import type { WaitingCredit } from '#lib/articles/desk-views.ts';
import { t } from '#lib/messages/translate.ts';
import { DecisionButton } from './decision-button.tsx';

interface WaitingCreditRowProps {
  credit: WaitingCredit;
  /** Null for those who only look. */
  approve: ((form: FormData) => Promise<void>) | null;
  reject: ((form: FormData) => Promise<void>) | null;
}

/** An unsure credit beside the exact text it was read from. */
export function WaitingCreditRow({ credit, approve, reject }: WaitingCreditRowProps) {
  const { id, role, name, printed, confidence, articleId, articleTitle } = credit;
  const about = `${t(`role.${role}`)} ${name}`;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="text-item">
          <span className="text-soft">{t(`role.${role}`)} </span>
          <strong className="font-serif">{name}</strong>
          <span className="ml-3 text-label text-soft">
            {t('desk.confidence', { percent: Math.round(confidence * 100) })}
          </span>
        </p>
        <p className="mt-1 text-note">
          <span className="text-label text-soft">{t('desk.printed')}：</span>
          <mark className="bg-(--mark) px-1 text-ink">{printed}</mark>
        </p>
        <p className="mt-1 flex flex-wrap gap-x-4 text-label text-soft">
          <a href={`/a/${articleId}`} className="min-w-0 wrap-anywhere">
            {articleTitle}
          </a>
          <a href={`/desk/articles/${articleId}`} aria-label={`${t('desk.toImported')}：${articleTitle}`}>
            {t('desk.toImported')}
          </a>
        </p>
      </div>
      <div className="flex gap-2">
        {approve && (
          <DecisionButton action={approve} values={[id]} label={t('desk.approve')} about={about} strong />
        )}
        {reject && <DecisionButton action={reject} values={[id]} label={t('desk.reject')} about={about} />}
      </div>
    </li>
  );
}
