import type { LoggedPersonChange } from '#lib/articles/desk-people.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';
import { zhCnPeople } from '#lib/messages/zh-cn-people.ts';

interface PersonChangesProps {
  changes: LoggedPersonChange[];
  /** On whose page they stand. */
  personId: number;
  undo: ((form: FormData) => Promise<void>) | null;
}

function isKnown(kind: string): kind is keyof typeof zhCnPeople.kind {
  return Object.hasOwn(zhCnPeople.kind, kind);
}

/** The decisions about a person, newest first, each with a way back. */
export function PersonChanges({ changes, personId, undo }: PersonChangesProps) {
  return (
    <ul className="divide-y divide-rule border-b border-rule text-note">
      {changes.map(({ id, at, by, kind, names, articles, undone }) => {
        const what = `${isKnown(kind) ? t(`people.kind.${kind}`) : kind}“${names.join('、')}”`;
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
            <span className="min-w-0 flex-1 basis-56 wrap-anywhere">
              {what}
              <span className="ml-3 text-label text-soft">
                {by} · <time dateTime={at}>{formatFullDate(at)}</time>
                {articles !== null && ` · ${t('people.articles', { count: articles })}`}
              </span>
            </span>
            {undone && <span className="text-label text-soft">{t('people.undone')}</span>}
            {undo && !undone && (
              <form action={undo}>
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="page" value={personId} />
                <button
                  type="submit"
                  aria-label={`${t('people.undo')}：${what}`}
                  className="button-quiet cursor-pointer"
                >
                  {t('people.undo')}
                </button>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
}
