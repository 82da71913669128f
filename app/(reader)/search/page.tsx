import type { Metadata } from 'next';
import { connection } from 'next/server';
import { PageHead } from '#components/reader/page-head.tsx';
import { SearchFilters } from '#components/search/search-filters.tsx';
import { SearchForm } from '#components/search/search-form.tsx';
import { SearchResults } from '#components/search/search-results.tsx';
import { t } from '#lib/messages/translate.ts';
import { searchArticles } from '#lib/search/search-articles.ts';
import { isSearch, parseSearchParams } from '#lib/search/search-params.ts';
import type { PageInput } from '../page-params.ts';

type Props = PageInput;

function searchTitle(q: string): string {
  return q ? t('search.results', { query: q }) : t('search.title');
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = parseSearchParams(await searchParams);
  return { title: searchTitle(q), robots: { index: false, follow: true } };
}

export default async function SearchPage({ searchParams }: Props) {
  const params = parseSearchParams(await searchParams);
  await connection();
  const answer = isSearch(params) ? await searchArticles(params) : null;
  return (
    <>
      <PageHead title={searchTitle(params.q)} />
      <SearchForm params={params} />
      {answer === null ? (
        <p className="mt-5 text-soft">{t('search.prompt')}</p>
      ) : (
        <div className="mt-9 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_17rem]">
          <section aria-label={t('search.title')}>
            <SearchResults answer={answer} params={params} />
          </section>
          <SearchFilters params={params} facets={answer.facets} />
        </div>
      )}
    </>
  );
}
