import type { FieldChange, RowChange } from '#lib/articles/log-views.ts';
import type { TextPiece } from '#lib/articles/text-diff.ts';
import { t } from '#lib/messages/translate.ts';
import { fieldWords, tableWords, valueWords } from './log-words.ts';

interface LogChangesProps {
  changes: RowChange[];
  /** Whether each row says what it is; not where all are of one article. */
  named?: boolean;
}

/** What a decision changed: each thing, each field, before and after. */
export function LogChanges({ changes, named = true }: LogChangesProps) {
  if (changes.length === 0) return <p className="text-label text-soft">{t('log.nothingChanged')}</p>;
  return (
    <ul className="grid gap-3 text-note">
      {changes.map(({ key, table, name, state, fields }) => (
        <li key={key} className="min-w-0 wrap-anywhere">
          {(named || table !== 'article_decisions') && (
            <p>
              <span className="text-soft">{tableWords(table)} </span>
              <strong className="font-serif">{name}</strong>
              {state !== 'changed' && table !== 'article_decisions' && (
                <span className="ml-2 text-label text-soft">{t(`log.state.${state}`)}</span>
              )}
            </p>
          )}
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[6rem_minmax(0,1fr)]">
            {fields.map((field) => (
              <Field key={field.field} table={table} change={field} />
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Field({ table, change }: { table: string; change: FieldChange }) {
  const { field, before, after, pieces } = change;
  return (
    <>
      <dt className="text-soft">{fieldWords(field)}</dt>
      <dd className="min-w-0">
        {pieces ? (
          <TextChange pieces={pieces} />
        ) : (
          <>
            <del className="text-soft">{valueWords(table, field, before)}</del>
            <span aria-hidden="true" className="mx-2 text-soft">
              →
            </span>
            <ins className="no-underline">{valueWords(table, field, after)}</ins>
          </>
        )}
      </dd>
    </>
  );
}

/** A text with what went struck out and what came marked. */
export function TextChange({ pieces }: { pieces: TextPiece[] }) {
  return pieces.map(({ kind, text }, at) => {
    const key = `${at} ${kind}`;
    if (kind === 'gone') {
      return (
        <del key={key} className="text-soft decoration-(--accent)">
          {text}
        </del>
      );
    }
    if (kind === 'new') {
      return (
        <ins key={key} className="bg-(--mark) px-0.5 text-ink no-underline">
          {text}
        </ins>
      );
    }
    return <span key={key}>{text}</span>;
  });
}
