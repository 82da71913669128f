import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { pageNumbers } from './page-numbers.ts';
import { searchHref } from './search-href.ts';

interface SearchPagerProps {
  params: SearchParams;
  total: number;
  /** Hits on this page. */
  shown: number;
}

export function SearchPager({ params, total, shown }: SearchPagerProps) {
  const { offset, limit } = params;
  const next = offset + shown;
  if (offset === 0 && next >= total) return null;
  const current = Math.floor(offset / limit) + 1;
  return (
    <nav aria-label={t('search.pages')} className="mt-8 flex flex-wrap items-center gap-3">
      {offset > 0 && (
        <a
          href={searchHref(params, { offset: Math.max(0, offset - limit) })}
          rel="prev"
          className="button-quiet"
        >
          {t('search.previous')}
        </a>
      )}
      <ol className="flex items-center max-sm:hidden">
        {pageNumbers(current, Math.max(current, Math.ceil(total / limit))).map((page, index) => (
          <li key={page ?? `gap-${index}`}>
            {page === null ? (
              <span className="label px-2">…</span>
            ) : (
              <a
                href={searchHref(params, { offset: (page - 1) * limit })}
                aria-label={t('search.pageNumber', { page })}
                aria-current={page === current ? 'page' : undefined}
                className="quiet-link grid min-h-11 min-w-9 place-items-center px-1 tabular-nums aria-[current]:font-semibold aria-[current]:text-accent"
              >
                {page}
              </a>
            )}
          </li>
        ))}
      </ol>
      {shown > 0 && next < total && (
        <a href={searchHref(params, { offset: next })} rel="next" className="button-quiet">
          {t('search.next')}
        </a>
      )}
      {shown > 0 && <p className="label">{t('search.range', { from: offset + 1, to: next })}</p>}
    </nav>
  );
}
