import type { TwinEntry } from '#lib/articles/queue-entry.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';
import type { RowHands } from './queue-actions.ts';

interface WaitingTwinRowProps {
  twin: TwinEntry;
  /** Null for those who only look. */
  hands: RowHands | null;
}

/** An article that lists leave out, beside the one they show instead. */
export function WaitingTwinRow({ twin, hands }: WaitingTwinRowProps) {
  const { id, leader } = twin;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <dl className="grid min-w-0 flex-1 basis-72 gap-1.5 text-note">
        <Story label={t('queue.twin.leftOut')} story={twin} />
        <Story label={t('queue.twin.shown')} story={leader} />
      </dl>
      {hands && (
        <div className="flex flex-wrap gap-2">
          <button
            type="button"
            className="button-strong cursor-pointer"
            onClick={() => hands.decide({ kind: 'twin', id, verdict: 'same' })}
          >
            {t('queue.twin.same')}
            <span className="sr-only">：{twin.title}</span>
          </button>
          <button
            type="button"
            className="button-quiet cursor-pointer"
            onClick={() => hands.decide({ kind: 'twin', id, verdict: 'own' })}
          >
            {t('queue.twin.own')}
            <span className="sr-only">：{twin.title}</span>
          </button>
        </div>
      )}
    </div>
  );
}

function Story({ label, story }: { label: string; story: TwinEntry['leader'] }) {
  const { id, title, source, publishedAt } = story;
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="text-soft">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">
        <a href={`/desk/articles/${id}`} className="font-serif font-bold">
          {title}
        </a>
        <span className="ml-3 text-label text-soft">
          {source} {publishedAt !== null && formatFullDate(publishedAt)}
        </span>
      </dd>
    </div>
  );
}
