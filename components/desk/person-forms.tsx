import type { ReactNode } from 'react';
import type { DeskPerson } from '#lib/articles/desk-people.ts';
import { t } from '#lib/messages/translate.ts';
import { TextField } from './change-form.tsx';
import { PersonNameField } from './person-name-field.tsx';

/** Everything that can be done with a person; what it would do is shown before anything is done. */
export function PersonForms({ person }: { person: DeskPerson }) {
  if (person.mergedInto) return <PersonForm kind="split" person={person} />;
  return (
    <div className="mt-8 grid gap-x-10 gap-y-8 md:grid-cols-2">
      <PersonForm kind="merge" person={person}>
        <PersonNameField name="name" label={t('people.into')} />
      </PersonForm>
      <PersonForm kind="rename" person={person}>
        <TextField name="name" label={t('people.name')} value={person.name} required />
      </PersonForm>
      <PersonForm kind="alias" person={person}>
        <TextField name="name" label={t('people.name')} required />
      </PersonForm>
      <PersonForm kind={person.notPerson ? 'person' : 'not-person'} person={person} />
    </div>
  );
}

interface PersonFormProps {
  kind: 'merge' | 'rename' | 'alias' | 'person' | 'not-person' | 'split';
  person: DeskPerson;
  children?: ReactNode;
}

function PersonForm({ kind, person: { id, version }, children }: PersonFormProps) {
  return (
    <form
      action="/desk/people/change"
      method="get"
      className="grid content-start gap-3 border-t border-rule-strong pt-3"
    >
      <h2 className="headline text-item">{t(`people.kind.${kind}`)}</h2>
      <p className="text-label text-soft">{t(`people.explain.${kind}`)}</p>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="versions" value={JSON.stringify({ [id]: version })} />
      {children}
      <button type="submit" className="button-quiet cursor-pointer justify-self-start">
        {t('people.next')}
      </button>
    </form>
  );
}
