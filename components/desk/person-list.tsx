import type { DeskPerson } from '#lib/articles/desk-people.ts';
import { t } from '#lib/messages/translate.ts';
import { PersonFacts } from './person-facts.tsx';

/** People in a line each. */
export function PersonList({ people }: { people: DeskPerson[] }) {
  if (people.length === 0) return <p className="mt-6 text-note text-soft">{t('people.none')}</p>;
  return (
    <ul className="mt-5 divide-y divide-rule border-y border-rule">
      {people.map((person) => (
        <li key={person.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5">
          <a
            href={`/desk/people/${person.id}`}
            className="min-w-0 font-serif text-item font-bold wrap-anywhere"
          >
            {person.name}
          </a>
          {person.mergedInto && (
            <span className="text-note text-soft">
              {t('people.otherNameOf')}{' '}
              <a href={`/desk/people/${person.mergedInto.id}`}>{person.mergedInto.name}</a>
            </span>
          )}
          <PersonFacts person={person} />
        </li>
      ))}
    </ul>
  );
}
