import { LatestList } from '#components/reader/latest-list.tsx';
import type { ArticleCard } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { searchHref } from './search-href.ts';
import { shorten } from './shorten.ts';

interface NoResultsProps {
  params: SearchParams;
  suggestion: string | null;
  newest: ArticleCard[];
}

/** Nothing was found: what was tried, the nearest spelling, the newest articles. */
export function NoResults({ params, suggestion, newest }: NoResultsProps) {
  const { q, category, source, person, language, from, to } = params;
  const filtered = [category, source, person, language, from, to].some((value) => value !== null);
  const tried = [
    ...(q ? [t('search.triedWords'), t('search.triedScripts'), t('search.triedTypos')] : []),
    ...(filtered ? [t('search.triedFilters')] : []),
  ];
  return (
    <>
      <div className="border-t border-rule pt-7 pb-10">
        <p className="headline text-story">
          {q ? t('search.none', { query: shorten(q) }) : t('search.noneFiltered')}
        </p>
        {suggestion !== null && (
          <p className="mt-3 text-item">
            {t('search.suggestion')}
            <a href={searchHref(params, { q: suggestion })} className="text-link font-semibold">
              {suggestion}
            </a>
          </p>
        )}
        <p className="mt-4 text-note text-soft">{t('search.tried')}</p>
        <ul className="list-disc ps-6 text-note text-soft">
          {tried.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="mt-3 text-note text-soft">
          {filtered ? t('search.noneHintFiltered') : t('search.noneHint')}
        </p>
      </div>
      <LatestList articles={newest} />
    </>
  );
}
