import type { FileEntry } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { DecisionButton } from './decision-button.tsx';
import { quarantineReason } from './quarantine-reason.ts';
import type { RowHands } from './queue-actions.ts';

interface WaitingFileRowProps {
  file: FileEntry;
  /** Null for those who only look. */
  hands: RowHands | null;
}

/** A file that could not be imported, and why. */
export function WaitingFileRow({ file, hands }: WaitingFileRowProps) {
  const { id: path, folder, line, reason } = file;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-64 wrap-anywhere">
        <p className="text-item">
          <a href="/desk/quarantine" className="font-serif font-bold">
            {path}
          </a>
          {line !== null && (
            <span className="ml-3 text-label text-soft">{t('desk.quarantineLine', { line })}</span>
          )}
        </p>
        <p className="mt-1 text-note">{quarantineReason(reason)}</p>
        <p className="text-label text-soft">{folder}</p>
      </div>
      {hands && (
        <DecisionButton
          action={hands.actions.retryFile}
          name="path"
          values={[path]}
          label={t('desk.retry')}
          about={path}
          onDecide={() => hands.decide({ kind: 'file', id: path, verdict: 'retry' })}
        />
      )}
    </div>
  );
}
