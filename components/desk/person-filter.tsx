import { PEOPLE_ORDERS, type PeopleOrder } from '#lib/articles/desk-people.ts';
import { t } from '#lib/messages/translate.ts';

interface PersonFilterProps {
  state: string;
  order: PeopleOrder;
  filter: string;
}

/** Asks for part of the list: a plain form, so that its address can be kept. */
export function PersonFilter({ state, order, filter }: PersonFilterProps) {
  return (
    <form action="/desk/people" className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-3 text-note">
      <input type="hidden" name="state" value={state} />
      <label className="grid min-w-40 flex-1 gap-1 sm:max-w-72">
        <span className="text-soft">{t('people.filter')}</span>
        <input name="q" type="search" defaultValue={filter} maxLength={60} className="field min-h-10" />
      </label>
      <label className="grid gap-1">
        <span className="text-soft">{t('people.order')}</span>
        <select name="order" defaultValue={order} className="field min-h-10">
          {PEOPLE_ORDERS.map((each) => (
            <option key={each} value={each}>
              {t(`people.orders.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button-quiet cursor-pointer">
        {t('people.find')}
      </button>
    </form>
  );
}
