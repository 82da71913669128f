import type { FacetValue } from '#lib/articles/views.ts';
import { langOfName } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { searchHref } from './search-href.ts';

interface FacetGroupProps {
  title: string;
  name: 'category' | 'source' | 'person' | 'language';
  values: FacetValue[];
  params: SearchParams;
}

const SHOWN = 8;
const INDENT_REM = 0.9;

/** One filter as links: a value narrows the search, the chosen one takes itself away. */
export function FacetGroup({ title, name, values, params }: FacetGroupProps) {
  const chosen = params[name];
  const firstOnes = values.filter(({ value }, index) => index < SHOWN || value === chosen);
  const others = values.filter((value) => !firstOnes.includes(value));
  if (values.length === 0) return null;
  const row = (value: FacetValue) => <FacetRow key={value.value} value={value} name={name} params={params} />;
  return (
    <section className="mb-7">
      <h3 className="border-b border-rule pb-1.5 text-note font-semibold">{title}</h3>
      <ul className="mt-1">{firstOnes.map(row)}</ul>
      {others.length > 0 && (
        <details>
          <summary className="quiet-link cursor-pointer py-1.5 text-note text-soft">
            {t('search.more', { count: others.length })}
          </summary>
          <ul>{others.map(row)}</ul>
        </details>
      )}
    </section>
  );
}

interface FacetRowProps {
  value: FacetValue;
  name: FacetGroupProps['name'];
  params: SearchParams;
}

function FacetRow({ value: { value, label, count, depth }, name, params }: FacetRowProps) {
  const chosen = value === params[name];
  return (
    <li style={depth > 0 ? { paddingInlineStart: `${depth * INDENT_REM}rem` } : undefined}>
      <a
        href={searchHref(params, { [name]: chosen ? null : value })}
        aria-label={chosen ? t('search.remove', { label }) : undefined}
        aria-current={chosen ? 'true' : undefined}
        className="quiet-link flex items-baseline justify-between gap-3 py-1.5 text-note aria-[current]:font-semibold aria-[current]:text-accent"
      >
        <span lang={langOfName(label)} className="min-w-0 wrap-anywhere">
          {label}
        </span>
        <span className="label tabular-nums" aria-hidden={chosen}>
          {chosen ? '×' : count}
        </span>
      </a>
    </li>
  );
}
