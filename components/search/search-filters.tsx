import type { SearchAnswer } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { DateRangeForm } from './date-range-form.tsx';
import { FacetGroup } from './facet-group.tsx';
import { searchHref } from './search-href.ts';

interface SearchFiltersProps {
  params: SearchParams;
  facets: SearchAnswer['facets'];
}

/** Beside the results on wide screens, below them on a phone, where a link on top leads to them. */
export function SearchFilters({ params, facets }: SearchFiltersProps) {
  const { category, source, person, from, to } = params;
  const filtered = category ?? source ?? person ?? from ?? to;
  const none = { category: null, source: null, person: null, from: null, to: null };
  return (
    <section id="filters" aria-labelledby="filters-title" className="border-t-3 border-rule-strong pt-2.5">
      <div className="mb-4 flex items-baseline justify-between gap-4">
        <h2 id="filters-title" className="font-semibold">
          {t('search.filters')}
        </h2>
        {filtered !== null && (
          <a href={searchHref(params, none)} className="text-link inline-block py-0.5 text-note">
            {t('search.clear')}
          </a>
        )}
      </div>
      <FacetGroup title={t('search.section')} name="category" values={facets.category} params={params} />
      <FacetGroup title={t('search.source')} name="source" values={facets.source} params={params} />
      <FacetGroup title={t('search.person')} name="person" values={facets.person} params={params} />
      <DateRangeForm params={params} />
    </section>
  );
}
