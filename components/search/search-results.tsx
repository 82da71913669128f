import type { ArticleCard, SearchAnswer } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { MatchList } from './match-list.tsx';
import { NoResults } from './no-results.tsx';
import { searchFeedHref } from './search-href.ts';
import { SearchPager } from './search-pager.tsx';
import { SearchResult } from './search-result.tsx';
import { SortLinks } from './sort-links.tsx';

interface SearchResultsProps {
  answer: SearchAnswer;
  params: SearchParams;
  /** Shown where nothing was found. */
  newest: ArticleCard[];
}

/** How many were found, the hits of this page, the way to the next. */
export function SearchResults({ answer, params, newest }: SearchResultsProps) {
  const { total, hits, engine, strategy, matches, suggestion } = answer;
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-t-3 border-rule-strong pt-2 pb-2">
        <p role="status" className="me-auto font-semibold tabular-nums">
          {t('search.total', { total })}
        </p>
        <a href="#filters" className="text-link inline-block py-1 text-note lg:hidden">
          {t('search.filters')}
        </a>
        <a href={searchFeedHref(params, 'feed.xml')} className="text-link inline-block py-1 text-note">
          {t('search.subscribe')}
        </a>
        {total > 1 && <SortLinks params={params} />}
      </div>
      {engine === 'postgres' && <Remark text={t('search.simpler')} />}
      {strategy === 'last' && total > 0 && <Remark text={t('search.someWords')} />}
      <MatchList matches={matches} />
      {total === 0 ? (
        <NoResults params={params} suggestion={suggestion} newest={newest} />
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

function Remark({ text }: { text: string }) {
  return <p className="mb-3 border-s-3 border-accent bg-sunk px-4 py-2.5 text-note">{text}</p>;
}
