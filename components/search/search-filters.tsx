import type { SearchAnswer } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { DateRangeForm } from './date-range-form.tsx';
import { FacetGroup } from './facet-group.tsx';
import { sectionTree } from './section-tree.ts';

interface SearchFiltersProps {
  params: SearchParams;
  facets: SearchAnswer['facets'];
}

/** Beside the results on wide screens, below them on a phone, where a link on top leads to them. */
export function SearchFilters({ params, facets }: SearchFiltersProps) {
  const groups = [
    { name: 'category', title: t('search.section'), values: sectionTree(facets.category) },
    { name: 'source', title: t('search.source'), values: facets.source },
    { name: 'person', title: t('search.person'), values: facets.person },
    { name: 'language', title: t('search.language'), values: facets.language },
  ] as const;
  return (
    <section
      id="filters"
      aria-labelledby="filters-title"
      className="border-t-3 border-rule-strong pt-2.5 lg:self-start"
    >
      <h2 id="filters-title" className="mb-4 font-semibold">
        {t('search.filters')}
      </h2>
      <div className="sm:max-lg:grid sm:max-lg:grid-cols-2 sm:max-lg:gap-x-10">
        {groups.map((group) => (
          <FacetGroup key={group.name} {...group} params={params} />
        ))}
        <DateRangeForm params={params} />
      </div>
    </section>
  );
}
