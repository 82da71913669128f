import { BULK_KINDS } from '#lib/articles/article-change.ts';
import { t } from '#lib/messages/translate.ts';

interface ArticleBulkBarProps {
  /** How many the filter holds. */
  total: number;
}

/** What can be done with the picked articles; each button first shows what it would do. */
export function ArticleBulkBar({ total }: ArticleBulkBarProps) {
  return (
    <>
      <label className="flex min-h-9 cursor-pointer items-center gap-2">
        <input type="checkbox" name="all" value="1" className="size-4.5 accent-(--accent)" />
        {t('articles.pickAll', { count: total })}
      </label>
      <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <legend className="sr-only">{t('articles.bulk')}</legend>
        {BULK_KINDS.map((kind) => (
          <button
            key={kind}
            type="submit"
            name="kind"
            value={kind}
            className="min-h-9 cursor-pointer underline decoration-(--accent) underline-offset-4 hover:text-accent"
          >
            {t(`articles.kind.${kind}`)}
          </button>
        ))}
      </fieldset>
    </>
  );
}
