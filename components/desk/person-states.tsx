import { PEOPLE_STATES } from '#lib/articles/desk-people.ts';
import { t } from '#lib/messages/translate.ts';

const STATES = [
  'all',
  'new',
  'alike',
  ...PEOPLE_STATES.filter((state) => state !== 'all' && state !== 'new'),
] as const;

/** The lists of names that there are. */
export function PersonStates({ current }: { current: (typeof STATES)[number] }) {
  return (
    <nav
      aria-label={t('people.statesLabel')}
      className="mt-5 flex flex-wrap gap-x-6 border-b border-rule text-note"
    >
      {STATES.map((state) => (
        <a
          key={state}
          href={state === 'all' ? '/desk/people' : `/desk/people?state=${state}`}
          aria-current={state === current ? 'page' : undefined}
          className="-mb-px border-b-2 border-transparent py-2 no-underline aria-[current=page]:border-accent aria-[current=page]:font-semibold"
        >
          {t(`people.states.${state}`)}
        </a>
      ))}
    </nav>
  );
}
