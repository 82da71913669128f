import type { DeskTwin, FileVersion } from '#lib/articles/desk-views.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';

/** Earlier states of an article's file, the newest first. */
export function FileVersions({ versions }: { versions: FileVersion[] }) {
  return (
    <ul className="divide-y divide-rule border-b border-rule text-note">
      {versions.map(({ id, path, size, seenAt, replacedAt }) => (
        <li key={id} className="py-2 wrap-anywhere">
          <p>
            <time dateTime={seenAt}>{formatFullDate(seenAt)}</time> {t('desk.article.versionSpan')}{' '}
            <time dateTime={replacedAt}>{formatFullDate(replacedAt)}</time>
            <span className="ml-3 text-soft">{t('desk.article.bytes', { size })}</span>
          </p>
          <p className="text-label text-soft">{path}</p>
        </li>
      ))}
    </ul>
  );
}

/** Near-duplicates of an article: the one that stands for it in lists, or those it stands for. */
export function DeskTwins({ twins }: { twins: DeskTwin[] }) {
  return (
    <ul className="divide-y divide-rule border-b border-rule text-note">
      {twins.map(({ id, title, relation }) => (
        <li key={id} className="py-2 wrap-anywhere">
          <a href={`/desk/articles/${id}`}>{title}</a>
          <span className="ml-3 text-label text-soft">{t(`desk.article.${relation}`)}</span>
        </li>
      ))}
    </ul>
  );
}
