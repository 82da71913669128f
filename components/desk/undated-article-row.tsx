import type { FormEvent } from 'react';
import type { UndatedEntry } from '#lib/articles/queue-entry.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';
import type { RowHands } from './queue-actions.ts';

interface UndatedArticleRowProps {
  article: UndatedEntry;
  /** Null for those who only look. */
  hands: RowHands | null;
}

/** An article without a date: what its file says instead, and the file's own time as a proposal. */
export function UndatedArticleRow({ article, hands }: UndatedArticleRowProps) {
  const { id, title, flag, printed, path, fileTime } = article;
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
      <div className="min-w-0 flex-1 basis-64 wrap-anywhere">
        <p className="text-item">
          <a href={`/desk/articles/${id}`} className="font-serif font-bold">
            {title}
          </a>
        </p>
        <p className="mt-1 text-note">
          {t(`desk.flag.${flag}`)}
          {printed !== null && (
            <>
              <span className="ml-3 text-label text-soft">{t('desk.printedDate')}：</span>
              <mark className="bg-(--mark) px-1 text-ink">{printed}</mark>
            </>
          )}
        </p>
        <p className="mt-1 text-label text-soft">{path}</p>
      </div>
      {hands ? (
        <div className="grid min-w-0 gap-3">
          <AcceptFileTime article={article} hands={hands} />
          <OtherDate article={article} hands={hands} />
        </div>
      ) : (
        <FileTime fileTime={fileTime} />
      )}
    </div>
  );
}

function FileTime({ fileTime }: Pick<UndatedEntry, 'fileTime'>) {
  return (
    <p className="text-note">
      <span className="text-label text-soft">{t('desk.fileTime')}：</span>
      <time dateTime={fileTime}>{formatFullDate(fileTime)}</time>
    </p>
  );
}

interface DateFormProps {
  article: UndatedEntry;
  hands: RowHands;
}

/** Sends the form's date as a verdict; without JavaScript the form itself goes. */
function sendDate(id: string, hands: RowHands) {
  return (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const date = String(new FormData(event.currentTarget).get('date') ?? '');
    hands.decide({ kind: 'undated', id, verdict: 'date', date });
  };
}

function AcceptFileTime({ article: { id, title, fileTime }, hands }: DateFormProps) {
  return (
    <form
      action={hands.actions.date}
      onSubmit={sendDate(id, hands)}
      className="flex flex-wrap items-center gap-x-3 gap-y-2"
    >
      <FileTime fileTime={fileTime} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="date" value={fileTime} />
      <button
        type="submit"
        aria-label={`${t('desk.acceptFileTime')}：${title}`}
        className="button-quiet cursor-pointer"
      >
        {t('desk.acceptFileTime')}
      </button>
    </form>
  );
}

function OtherDate({ article: { id, title }, hands }: DateFormProps) {
  return (
    <form
      action={hands.actions.date}
      onSubmit={sendDate(id, hands)}
      className="flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      <input type="hidden" name="id" value={id} />
      <label className="grid gap-1 text-label text-soft">
        {t('desk.otherDate')}
        <span className="sr-only">：{title}</span>
        <input
          type="datetime-local"
          name="date"
          required
          min="1000-01-01T00:00"
          max="9999-12-31T23:59"
          className="field text-note text-ink"
        />
      </label>
      <button
        type="submit"
        aria-label={`${t('desk.saveDate')}：${title}`}
        className="button-quiet cursor-pointer"
      >
        {t('desk.saveDate')}
      </button>
    </form>
  );
}
