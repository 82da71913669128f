import type { QuarantinedFile } from '#lib/articles/desk-views.ts';
import { t } from '#lib/messages/translate.ts';

/** A file that could not be read: where it lies, at which line, and why. */
export function QuarantinedFileRow({ file }: { file: QuarantinedFile }) {
  return (
    <li className="py-4 wrap-anywhere">
      <p className="text-item">
        <strong className="font-serif">{file.path}</strong>
        {file.line !== null && (
          <span className="ml-3 text-label text-soft">{t('desk.quarantineLine', { line: file.line })}</span>
        )}
      </p>
      <p lang="en" className="mt-1 text-note">
        {file.detail}
      </p>
      <p className="mt-1 text-label text-soft">{file.folder}</p>
    </li>
  );
}
