import { pageHref } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { daysAgo } from './days-ago.ts';
import { HiddenFields } from './hidden-fields.tsx';
import { searchHref } from './search-href.ts';

/** Narrows a search to the last days, or to days from … to …, both inclusive. */
export function DateRangeForm({ params }: { params: SearchParams }) {
  const ranges = [
    { label: t('search.week'), from: daysAgo(7) },
    { label: t('search.month'), from: daysAgo(30) },
    { label: t('search.year'), from: daysAgo(365) },
  ];
  const days = [
    { name: 'from', label: t('search.from'), value: params.from },
    { name: 'to', label: t('search.to'), value: params.to },
  ];
  return (
    <form action={pageHref('/search')} method="get" className="mb-7">
      <fieldset>
        <legend className="w-full border-b border-rule pb-1.5 text-note font-semibold">
          {t('search.dates')}
        </legend>
        <ul className="mt-2.5 flex flex-wrap gap-x-4 text-note">
          {ranges.map(({ label, from }) => (
            <li key={label}>
              <a
                href={searchHref(params, { from, to: null })}
                aria-current={params.from === from && params.to === null ? 'true' : undefined}
                className="quiet-link inline-block py-1 aria-[current]:font-semibold aria-[current]:text-accent"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
        {days.map(({ name, label, value }) => (
          <label key={name} className="mt-2.5 flex items-center gap-3 text-note">
            <span className="text-soft">{label}</span>
            {/* The key shows a day that was taken away elsewhere; the browser keeps what was typed. */}
            <input key={value} type="date" name={name} defaultValue={value ?? ''} className="field" />
          </label>
        ))}
      </fieldset>
      <HiddenFields params={params} except={['from', 'to']} />
      <button type="submit" className="button-quiet mt-3 w-full cursor-pointer justify-center">
        {t('search.apply')}
      </button>
    </form>
  );
}
