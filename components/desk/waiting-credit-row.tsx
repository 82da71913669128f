import type { CreditEntry } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { DecisionButton } from './decision-button.tsx';
import type { RowHands } from './queue-actions.ts';

interface WaitingCreditRowProps {
  credit: CreditEntry;
  /** Null for those who only look. */
  hands: RowHands | null;
}

/** An unsure credit in the text it was read from. */
export function WaitingCreditRow({ credit, hands }: WaitingCreditRowProps) {
  const { id, role, name, before, printed, after, confidence, articleId, articleTitle } = credit;
  const about = `${t(`role.${role}`)} ${name}`;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="text-item">
          <span className="text-soft">{t(`role.${role}`)} </span>
          <strong className="font-serif">{name}</strong>
          <span className="ml-3 text-label text-soft">
            {t('desk.confidence', { percent: Math.round(confidence * 100) })}
          </span>
        </p>
        <p className="mt-1 text-note wrap-anywhere">
          <span className="text-label text-soft">{t('desk.printed')}：</span>
          {before !== '' && <span className="text-soft">…{before}</span>}
          <mark className="bg-(--mark) px-1 text-ink">{printed}</mark>
          {after !== '' && <span className="text-soft">{after}…</span>}
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
      {hands && (
        <div className="flex gap-2">
          <DecisionButton
            action={hands.actions.approveCredits}
            values={[id]}
            label={t('queue.act.approve')}
            about={about}
            strong
            onDecide={() => hands.decide({ kind: 'credit', id, verdict: 'approve' })}
          />
          <DecisionButton
            action={hands.actions.rejectCredits}
            values={[id]}
            label={t('queue.act.reject')}
            about={about}
            onDecide={() => hands.decide({ kind: 'credit', id, verdict: 'reject' })}
          />
        </div>
      )}
    </div>
  );
}
