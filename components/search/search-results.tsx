import type { SearchAnswer } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { SearchPager } from './search-pager.tsx';
import { SearchResult } from './search-result.tsx';
import { SortLinks } from './sort-links.tsx';

interface SearchResultsProps {
  answer: SearchAnswer;
  params: SearchParams;
}

/** How many were found, the hits of this page, the way to the next. */
export function SearchResults({ answer, params }: SearchResultsProps) {
  const { total, hits, engine } = answer;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t-3 border-rule-strong pt-2 pb-2">
        <p role="status" className="font-semibold">
          {t('search.total', { total })}
        </p>
        <a href="#filters" className="text-link inline-block py-1 text-note lg:hidden">
          {t('search.filters')}
        </a>
        {total > 1 && <SortLinks params={params} />}
      </div>
      {engine === 'postgres' && (
        <p className="mb-3 border-s-3 border-accent bg-sunk px-4 py-2.5 text-note">{t('search.simpler')}</p>
      )}
      {total === 0 ? (
        <div className="border-t border-rule py-10">
          <p className="text-item">
            {params.q ? t('search.none', { query: params.q }) : t('search.noneFiltered')}
          </p>
          <p className="mt-2 text-soft">{t('search.noneHint')}</p>
        </div>
      ) : (
        <ol className="border-b border-rule">
          {hits.map((hit) => (
            <SearchResult key={hit.id} hit={hit} />
          ))}
        </ol>
      )}
      <SearchPager params={params} total={total} shown={hits.length} />
    </>
  );
}
