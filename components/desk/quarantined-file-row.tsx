import type { FaultLines as Lines, QuarantinedFile } from '#lib/articles/desk-views.ts';
import { t } from '#lib/messages/translate.ts';
import { DecisionButton } from './decision-button.tsx';
import { FaultLines } from './fault-lines.tsx';
import { quarantineReason } from './quarantine-reason.ts';

interface QuarantinedFileRowProps {
  file: QuarantinedFile & { faultLines: Lines };
  /** Null for those who only look. */
  retry: ((form: FormData) => Promise<void>) | null;
}

/** A file that could not be read: where it lies, why, and its lines around the fault. */
export function QuarantinedFileRow({ file, retry }: QuarantinedFileRowProps) {
  const { path, folder, line, reason, detail, faultLines } = file;
  return (
    <li className="py-5 wrap-anywhere">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <p className="text-item">
            <strong className="font-serif">{path}</strong>
            {line !== null && (
              <span className="ml-3 text-label text-soft">{t('desk.quarantineLine', { line })}</span>
            )}
          </p>
          <p className="mt-1 text-note">{quarantineReason(reason)}</p>
          <p lang="en" className="mt-1 text-label text-soft">
            {detail}
          </p>
          <p className="text-label text-soft">{folder}</p>
        </div>
        {retry && (
          <DecisionButton action={retry} name="path" values={[path]} label={t('desk.retry')} about={path} />
        )}
      </div>
      <FaultLines found={faultLines} />
    </li>
  );
}
