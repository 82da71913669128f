import type { ReactNode } from 'react';
import type { LogEntry, LogSubject } from '#lib/articles/log-views.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';
import { kindWords, subjectWords } from './log-words.ts';

interface LogEntryRowProps {
  entry: LogEntry;
  /** Where one is after an undo. */
  back: string;
  /** Null for those who only look. */
  undo: ((form: FormData) => Promise<void>) | null;
  /** What it changed, or a way to see that. */
  children: ReactNode;
}

/** A decision: who did what to what, when, and the way back. */
export function LogEntryRow({ entry, back, undo, children }: LogEntryRowProps) {
  const { id, at, by, articles, undone, undoable } = entry;
  return (
    <li id={`d${id}`} className="py-3">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-1">
        <p className="min-w-0 flex-1 basis-64 wrap-anywhere">
          <Sentence entry={entry} />
          <span className="block text-label text-soft">
            {by} · <time dateTime={at}>{formatFullDate(at)}</time>
            {articles !== null && articles > 0 && !isMany(entry) && (
              <> · {t('log.touched', { count: articles })}</>
            )}
          </span>
        </p>
        {undone && <span className="py-1 text-label text-soft">{t('log.undone')}</span>}
        {undo && undoable && (
          <form action={undo}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="back" value={back} />
            <button
              type="submit"
              aria-label={`${t('log.undo')}：${plainSentence(entry)}`}
              className="min-h-9 cursor-pointer text-note underline decoration-(--accent) underline-offset-4 hover:text-accent"
            >
              {t('log.undo')}
            </button>
          </form>
        )}
      </div>
      {children}
    </li>
  );
}

/** A decision about many that were picked names the first of them. */
function isMany({ subject, undoes, articles }: LogEntry): boolean {
  return (undoes?.subject ?? subject).kind === 'article' && (articles ?? 0) > 1;
}

function Sentence({ entry }: { entry: LogEntry }) {
  const { kind, subject, undoes, articles } = entry;
  const shown = undoes ?? { kind, subject };
  return (
    <>
      {undoes && <span className="text-soft">{undoWords(undoes.kind)}</span>}
      {kindWords(shown.kind)} <Subject subject={shown.subject} />
      {isMany(entry) && articles !== null && ` ${t('log.many', { count: articles })}`}
    </>
  );
}

/** An undo that is taken back makes it so again. */
function undoWords(kind: string): string {
  return t(kind.endsWith('.undo') ? 'log.redoes' : 'log.undoes');
}

function plainSentence({ kind, subject, undoes }: LogEntry): string {
  const shown = undoes ?? { kind, subject };
  return `${undoes ? undoWords(undoes.kind) : ''}${kindWords(shown.kind)} ${subjectWords(shown.subject)}`;
}

function Subject({ subject }: { subject: LogSubject }) {
  const words = subjectWords(subject);
  return subject.href === null ? words : <a href={subject.href}>{words}</a>;
}
