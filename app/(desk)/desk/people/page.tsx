import type { Metadata } from 'next';
import { AlikePeople } from '#components/desk/alike-people.tsx';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { PersonFilter } from '#components/desk/person-filter.tsx';
import { PersonList } from '#components/desk/person-list.tsx';
import { PersonNotice } from '#components/desk/person-notice.tsx';
import { PersonStates } from '#components/desk/person-states.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadAlike } from '#lib/moderation/load-alike.ts';
import { type AskedPeople, loadPeople, readAskedPeople } from '#lib/moderation/load-people.ts';
import { signOutAction } from '../actions.ts';
import { keepApartAction } from './actions.ts';

export const metadata: Metadata = { title: t('people.title') };

const MOST_ALIKE = 60;

interface PeoplePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const editor = await requireEditor();
  const given = await searchParams;
  const asked = readAskedPeople(given);
  const { state } = asked;
  return (
    <DeskFrame siteName={config().siteName} editor={editor} signOut={signOutAction} title={t('people.title')}>
      <PersonNotice said={given.said} />
      <p className="mt-2 max-w-prose text-note text-soft">{t('people.hint')}</p>
      <PersonStates current={state} />
      {state === 'alike' ? (
        <AlikePeople
          {...(await loadAlike(MOST_ALIKE))}
          keepApart={mayDecide(editor) ? keepApartAction : null}
        />
      ) : (
        <People asked={{ ...asked, state }} />
      )}
    </DeskFrame>
  );
}

type Listed = Parameters<typeof loadPeople>[0];

async function People({ asked }: { asked: Listed }) {
  const { rows, next } = await loadPeople(asked);
  return (
    <>
      <PersonFilter state={asked.state} order={asked.order} filter={asked.filter} />
      <PersonList people={rows} />
      {next !== null && (
        <p className="mt-5">
          <a href={addressOf(asked, next)} className="button-quiet">
            {t('people.more')}
          </a>
        </p>
      )}
    </>
  );
}

function addressOf({ state, order, filter }: AskedPeople, page: string): string {
  return `/desk/people?${new URLSearchParams({ state, order, q: filter, page })}`;
}
