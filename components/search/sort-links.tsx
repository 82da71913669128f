import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { searchHref } from './search-href.ts';

export function SortLinks({ params }: { params: SearchParams }) {
  const sorts = [
    { sort: 'relevance', label: t('search.sortRelevance') },
    { sort: 'date', label: t('search.sortDate') },
  ] as const;
  return (
    <nav aria-label={t('search.sort')}>
      <ul className="flex gap-4 text-note">
        {sorts.map(({ sort, label }) => (
          <li key={sort}>
            <a
              href={searchHref(params, { sort })}
              aria-current={params.sort === sort ? 'true' : undefined}
              className="quiet-link inline-block py-1 text-soft aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[0_2px_0_0_var(--accent)]"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
