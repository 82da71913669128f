import type { FaultLines as Lines } from '#lib/articles/desk-views.ts';
import { t } from '#lib/messages/translate.ts';

/** A file's lines around a fault, the faulty one marked, or why there are none to show. */
export function FaultLines({ found }: { found: Lines }) {
  if (!found.ok) return <p className="mt-2 text-note text-soft">{t(`desk.fault.${found.reason}`)}</p>;
  if (found.lines.length === 0) return null;
  return (
    <ol aria-label={t('desk.faultLines')} className="mt-3 bg-sunk py-2 font-mono text-label">
      {found.lines.map(({ number, text, faulty }) => (
        <li key={number} className={`flex gap-3 px-3 ${faulty ? 'bg-(--mark) text-ink' : ''}`}>
          <span aria-hidden="true" className="min-w-8 shrink-0 text-right select-none">
            {number}
          </span>
          <span className="min-w-0 whitespace-pre-wrap wrap-anywhere">
            {faulty && <span className="sr-only">{t('desk.faultyLine')}</span>}
            {text}
          </span>
        </li>
      ))}
    </ol>
  );
}
