import { pageHref } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { HiddenFields } from './hidden-fields.tsx';

/** The large form of the search page. A new word keeps the filters that are set. */
export function SearchForm({ params }: { params: SearchParams }) {
  return (
    <search aria-label={t('search.title')}>
      <form action={pageHref('/search')} method="get" className="flex max-w-[46rem] gap-2">
        <input
          type="search"
          name="q"
          defaultValue={params.q}
          maxLength={200}
          aria-label={t('search.label')}
          placeholder={t('site.searchPlaceholder')}
          className="field text-item"
        />
        <HiddenFields params={params} except={['q']} />
        <button type="submit" className="button-strong cursor-pointer">
          {t('search.submit')}
        </button>
      </form>
    </search>
  );
}
