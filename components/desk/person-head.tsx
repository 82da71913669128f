import { personHref } from '#components/reader/reader-href.ts';
import type { DeskPerson } from '#lib/articles/desk-people.ts';
import { t } from '#lib/messages/translate.ts';
import { PersonFacts } from './person-facts.tsx';

/** Who a page is about. */
export function PersonHead({ person }: { person: DeskPerson }) {
  const { name, slug, mergedInto, notPerson, credits } = person;
  return (
    <>
      <p className="label">
        <a href="/desk/people">{t('people.title')}</a>
      </p>
      <h1 className="headline mt-1 text-title wrap-anywhere">{name}</h1>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <PersonFacts person={person} />
      </p>
      <p className="mt-1 text-note text-soft">
        {mergedInto && (
          <>
            {t('people.otherName', { name })}
            <a href={`/desk/people/${mergedInto.id}`} className="text-link">
              {mergedInto.name}
            </a>
          </>
        )}
        {notPerson && t('people.notPersonNote')}
        {credits > 0 && (
          <a href={personHref(slug)} className="text-link">
            {t('people.view')}
          </a>
        )}
      </p>
    </>
  );
}
