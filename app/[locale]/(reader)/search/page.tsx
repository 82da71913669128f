import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { PageHead } from '#components/reader/page-head.tsx';
import { ChosenFilters } from '#components/search/chosen-filters.tsx';
import { SearchFilters } from '#components/search/search-filters.tsx';
import { SearchForm } from '#components/search/search-form.tsx';
import { searchFeedHref, searchPath } from '#components/search/search-href.ts';
import { SearchResults } from '#components/search/search-results.tsx';
import { SearchStart } from '#components/search/search-start.tsx';
import { shorten } from '#components/search/shorten.ts';
import { frontPage, topSections } from '#lib/cache/reader.ts';
import { limitRate } from '#lib/http/rate-limit.ts';
import { t } from '#lib/messages/translate.ts';
import { answerSearch } from '#lib/search/answer-cache.ts';
import { answerForPage } from '#lib/search/answer-for-page.ts';
import { isSearch, parseSearchParams, type SearchParams } from '#lib/search/search-params.ts';
import { type PageInput, pageParams } from '../page-params.ts';
import { ReaderPage } from '../reader-page.tsx';

const NEWEST = 10;
// The page follows what is typed, some times a second.
const refuseTooMany = limitRate({ requests: 200, seconds: 10 });

export async function generateMetadata({ params: route, searchParams }: PageInput): Promise<Metadata> {
  await pageParams(route, searchParams);
  const params = parseSearchParams(await searchParams);
  const title = params.q ? t('search.results', { query: shorten(params.q) }) : t('search.title');
  const robots = { index: false, follow: true };
  if (!isSearch(params)) return { title, robots };
  const feed = (file: Parameters<typeof searchFeedHref>[1]) => [{ url: searchFeedHref(params, file), title }];
  const types = {
    'application/rss+xml': feed('feed.xml'),
    'application/atom+xml': feed('atom.xml'),
    'application/feed+json': feed('feed.json'),
  };
  return { title, robots, alternates: { types } };
}

export default async function SearchPage({ params: route, searchParams }: PageInput) {
  await pageParams(route, searchParams);
  const params: SearchParams = { ...parseSearchParams(await searchParams), view: 'page' };
  const refused = isSearch(params) && (await refuseTooMany({ headers: await headers() })) !== null;
  return (
    <ReaderPage at={searchPath(params, {})}>
      {/* islands/live-search.ts changes what is in here in place. */}
      <div data-live-search="" className="group/live">
        <PageHead title={t('search.title')} />
        <SearchForm params={params} />
        {!isSearch(params) && <Start />}
        {isSearch(params) && (refused ? <Refused /> : <Found params={params} />)}
      </div>
    </ReaderPage>
  );
}

async function Found({ params }: { params: SearchParams }) {
  const answer = answerForPage((await answerSearch(params)).answer);
  const newest = answer.total === 0 ? (await frontPage()).latest.slice(0, NEWEST) : [];
  return (
    <>
      <ChosenFilters params={params} facets={answer.facets} />
      <div className="mt-7 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-12 transition-opacity group-data-[pending]/live:opacity-60 group-data-[pending]/live:delay-300 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <section aria-label={t('search.title')}>
          <SearchResults answer={answer} params={params} newest={newest} />
        </section>
        <SearchFilters params={params} facets={answer.facets} />
      </div>
    </>
  );
}

/** A page cannot answer 429 once it has begun; it says so. */
function Refused() {
  return (
    <p role="alert" className="mt-7 headline text-story">
      {t('search.busy')}
    </p>
  );
}

async function Start() {
  const [{ latest }, sections] = await Promise.all([frontPage(), topSections()]);
  return <SearchStart newest={latest.slice(0, NEWEST)} sections={sections} />;
}
