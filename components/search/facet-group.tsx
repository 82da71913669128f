import type { FacetValue } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { searchHref } from './search-href.ts';

interface FacetGroupProps {
  title: string;
  name: 'category' | 'source' | 'person';
  values: FacetValue[];
  params: SearchParams;
}

const SHOWN = 8;

/** One filter as links: a value narrows the search, the chosen one takes itself away. */
export function FacetGroup({ title, name, values, params }: FacetGroupProps) {
  const chosen = params[name];
  const shown = values.filter(({ value }, index) => index < SHOWN || value === chosen);
  if (shown.length === 0) return null;
  return (
    <section className="mb-7">
      <h3 className="border-b border-rule pb-1.5 text-note font-semibold">{title}</h3>
      <ul className="mt-1">
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <a
              href={searchHref(params, { [name]: value === chosen ? null : value })}
              aria-label={value === chosen ? t('search.remove', { label }) : undefined}
              aria-current={value === chosen ? 'true' : undefined}
              className="quiet-link flex items-baseline justify-between gap-3 py-1.5 text-note aria-[current]:font-semibold aria-[current]:text-accent"
            >
              <span className="min-w-0 wrap-anywhere">{label}</span>
              <span className="label tabular-nums" aria-hidden={value === chosen}>
                {value === chosen ? '×' : count}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
