import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { PersonPreview } from '#components/desk/person-preview.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadPersonChange } from '#lib/moderation/load-person-change.ts';
import { signOutAction } from '../../actions.ts';
import { changePeopleAction } from '../actions.ts';

export const metadata: Metadata = { title: t('people.title') };

interface ChangePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ChangePage({ searchParams }: ChangePageProps) {
  const editor = await requireEditor();
  const found = await loadPersonChange(await searchParams);
  if (!found.ok) redirect(found.to);
  const { change, name, target, effect, fields } = found;
  const title = t('people.previewTitle', { kind: t(`people.kind.${change.kind}`), name });
  return (
    <DeskFrame
      siteName={config().siteName}
      editor={editor}
      signOut={signOutAction}
      title={target === null ? title : `${title} → “${target}”`}
    >
      <PersonPreview
        explain={t(`people.explain.${change.kind}`)}
        effect={effect}
        fields={fields}
        back={`/desk/people/${change.id}`}
        carryOut={mayDecide(editor) ? changePeopleAction : null}
      />
    </DeskFrame>
  );
}
