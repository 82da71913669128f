import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
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
      {shown > 0 && next < total && (
        <a href={searchHref(params, { offset: next })} rel="next" className="button-quiet">
          {t('search.next')}
        </a>
      )}
      {shown > 0 && <p className="label">{t('search.range', { from: offset + 1, to: next })}</p>}
    </nav>
  );
}
