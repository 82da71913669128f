import type { LoggedChange } from '#lib/articles/desk-categories.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';
import { zhCnCategories } from '#lib/messages/zh-cn-categories.ts';
import { DecisionButton } from './decision-button.tsx';

interface ChangeLogProps {
  changes: LoggedChange[];
  undo: ((form: FormData) => Promise<void>) | null;
}

function isKnown(kind: string): kind is keyof typeof zhCnCategories.kind {
  return Object.hasOwn(zhCnCategories.kind, kind);
}

/** The newest decisions about categories, each with a way back. */
export function ChangeLog({ changes, undo }: ChangeLogProps) {
  if (changes.length === 0) return <p className="mt-3 text-note text-soft">{t('categories.noLog')}</p>;
  return (
    <ul className="divide-y divide-rule border-b border-rule text-note">
      {changes.map(({ id, at, by, kind, name, undone }) => {
        const what = isKnown(kind) ? t(`categories.kind.${kind}`) : kind;
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
            <span className="min-w-0 flex-1 wrap-anywhere">
              {what}“{name}”
              <span className="ml-3 text-label text-soft">
                {by} · <time dateTime={at}>{formatFullDate(at)}</time>
              </span>
            </span>
            {undone && <span className="text-label text-soft">{t('categories.undone')}</span>}
            {undo && !undone && (
              <DecisionButton
                action={undo}
                values={[id]}
                label={t('categories.undo')}
                about={`${what}“${name}”`}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
