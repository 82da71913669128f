import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { FactSection } from '#components/desk/fact-section.tsx';
import { PersonAliases } from '#components/desk/person-aliases.tsx';
import { PersonChanges } from '#components/desk/person-changes.tsx';
import { PersonCredits } from '#components/desk/person-credits.tsx';
import { PersonForms } from '#components/desk/person-forms.tsx';
import { PersonHead } from '#components/desk/person-head.tsx';
import { PersonNotice } from '#components/desk/person-notice.tsx';
import { PersonOffers } from '#components/desk/person-offers.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadHolder, loadPerson } from '#lib/moderation/load-people.ts';
import { signOutAction } from '../../actions.ts';
import { undoPeopleAction } from '../actions.ts';

export const metadata: Metadata = { title: t('people.title') };

interface PersonPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const editor = await requireEditor();
  const given = await searchParams;
  const found = await loadPerson((await params).id, given.page);
  if (!found) notFound();
  const { person, aliases, credits, changes, offers } = found;
  const decides = mayDecide(editor);
  return (
    <DeskFrame siteName={config().siteName} editor={editor} signOut={signOutAction} title={null}>
      <PersonHead person={person} />
      <PersonNotice said={given.said} by={given.by} holder={await loadHolder(person.id, given.holder)} />
      {decides && <PersonOffers offers={offers} />}
      {decides && <PersonForms person={person} />}
      <FactSection id="aliases" title={t('people.aliasesTitle')} empty={t('people.noAliases')}>
        {aliases.length > 0 ? <PersonAliases aliases={aliases} decides={decides} /> : null}
      </FactSection>
      <FactSection id="credits" title={t('people.creditsTitle')} empty={t('people.noCredits')}>
        {credits.rows.length > 0 ? <PersonCredits credits={credits.rows} /> : null}
      </FactSection>
      {credits.next !== null && (
        <p className="mt-5">
          <a href={`/desk/people/${person.id}?page=${credits.next}#credits`} className="button-quiet">
            {t('people.more')}
          </a>
        </p>
      )}
      <FactSection id="changes" title={t('people.changesTitle')} empty={t('people.noChanges')}>
        {changes.length > 0 ? (
          <PersonChanges changes={changes} personId={person.id} undo={decides ? undoPeopleAction : null} />
        ) : null}
      </FactSection>
    </DeskFrame>
  );
}
