import { t } from '#lib/messages/translate.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { HiddenFields } from './hidden-fields.tsx';

/** Narrows a search to days from … to …, both inclusive. */
export function DateRangeForm({ params }: { params: SearchParams }) {
  const days = [
    { name: 'from', label: t('search.from'), value: params.from },
    { name: 'to', label: t('search.to'), value: params.to },
  ];
  return (
    <form action="/search" method="get" className="mb-7">
      <fieldset>
        <legend className="w-full border-b border-rule pb-1.5 text-note font-semibold">
          {t('search.dates')}
        </legend>
        {days.map(({ name, label, value }) => (
          <label key={name} className="mt-2.5 flex items-center gap-3 text-note">
            <span className="text-soft">{label}</span>
            <input type="date" name={name} defaultValue={value ?? ''} className="field" />
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
