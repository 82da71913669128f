import type { DeskRule } from '#lib/articles/desk-rules.ts';
import { t } from '#lib/messages/translate.ts';

interface RuleListProps {
  rules: DeskRule[];
  query: string;
  /** The rule to go on from; null on the last page. */
  next: number | null;
  editable: boolean;
}

const arrow = (names: string[]) => names.join(' › ');

/** Imported paths, each with the category it leads to. */
export function RuleList({ rules, query, next, editable }: RuleListProps) {
  return (
    <>
      <form action="/desk/rules" className="mt-5 flex max-w-lg flex-wrap items-end gap-3 text-note">
        <label className="grid flex-1 gap-1">
          <span className="text-soft">{t('rules.find')}</span>
          <input type="search" name="q" defaultValue={query} maxLength={120} className="field min-h-10" />
        </label>
        <button type="submit" className="button-quiet cursor-pointer">
          {t('rules.search')}
        </button>
      </form>
      {rules.length === 0 && <p className="mt-6 text-note text-soft">{t('rules.empty')}</p>}
      {rules.length > 0 && (
        <ul className="mt-6 divide-y divide-rule border-y border-rule text-note">
          {rules.map((rule) => (
            <li key={rule.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5">
              <span className="min-w-0 flex-1 basis-56 wrap-anywhere">{arrow(rule.importedPath)}</span>
              <span className="min-w-0 flex-1 basis-56 wrap-anywhere">
                <span className="text-soft">{t('rules.leadsTo')} </span>
                <a href={`/desk/categories/${rule.categoryId}`}>{arrow(rule.trail)}</a>
                {rule.decided && <span className="ml-3 text-label text-soft">{t('rules.byDesk')}</span>}
              </span>
              {editable && (
                <a href={`/desk/rules/${rule.id}`} className="text-link">
                  {t('rules.change')}
                  <span className="sr-only">：{arrow(rule.importedPath)}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {next !== null && (
        <p className="mt-4">
          <a
            href={`/desk/rules?${new URLSearchParams({ q: query, before: String(next) })}`}
            className="button-quiet"
          >
            {t('rules.more')}
          </a>
        </p>
      )}
    </>
  );
}
