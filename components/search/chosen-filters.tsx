import type { SearchAnswer } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { type SearchChange, searchHref } from './search-href.ts';

interface ChosenFiltersProps {
  params: SearchParams;
  facets: SearchAnswer['facets'];
}

interface Chip {
  label: string;
  without: SearchChange;
}

const FACETS = ['category', 'source', 'person', 'language'] as const;

/** The filters that are set; each takes itself away. */
export function ChosenFilters({ params, facets }: ChosenFiltersProps) {
  const chips = chosenChips(params, facets);
  if (chips.length === 0) return null;
  const none = { category: null, source: null, person: null, language: null, from: null, to: null };
  return (
    <ul aria-label={t('search.chosen')} className="mt-4 flex flex-wrap items-center gap-2">
      {chips.map(({ label, without }) => (
        <li key={Object.keys(without).join()} className="min-w-0">
          <a
            href={searchHref(params, without)}
            aria-label={t('search.remove', { label })}
            className="search-chip"
          >
            <span className="min-w-0 truncate">{label}</span>
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a href={searchHref(params, none)} className="text-link inline-block px-1 py-1 text-note">
            {t('search.clear')}
          </a>
        </li>
      )}
    </ul>
  );
}

function chosenChips(params: SearchParams, facets: SearchAnswer['facets']): Chip[] {
  const { from, to } = params;
  const named = FACETS.flatMap((name): Chip[] => {
    const chosen = params[name];
    if (chosen === null) return [];
    // Only what there is has a name; a link from elsewhere may ask for anything.
    const label = facets[name].find(({ value }) => value === chosen)?.label ?? t('search.unknown');
    return [{ label, without: { [name]: null } }];
  });
  return [
    ...named,
    ...(from ? [{ label: t('search.fromDay', { day: from }), without: { from: null } }] : []),
    ...(to ? [{ label: t('search.toDay', { day: to }), without: { to: null } }] : []),
  ];
}
