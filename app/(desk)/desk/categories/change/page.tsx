import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ChangePreview } from '#components/desk/change-preview.tsx';
import { DeskHeader } from '#components/desk/desk-header.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { previewChange, type WantedChange } from '#lib/moderation/change-categories.ts';
import { loadCategories } from '#lib/moderation/load-categories.ts';
import { readChange } from '#lib/moderation/read-change.ts';
import { signOutAction } from '../../actions.ts';
import { changeCategoriesAction } from '../actions.ts';

export const metadata: Metadata = { title: t('categories.title') };

interface ChangePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The category a change is asked for; null for one that is yet to be made. */
function subjectOf(change: WantedChange): number | null {
  if (change.kind === 'merge') return change.ids[0] ?? null;
  return 'id' in change ? change.id : null;
}

export default async function ChangePage({ searchParams }: ChangePageProps) {
  const editor = await requireEditor();
  const given = await searchParams;
  const asked = readChange(given);
  if (!asked) redirect('/desk/categories?said=failed');
  const [preview, { nodes }] = await Promise.all([previewChange(asked.change), loadCategories()]);
  if (!preview.ok) redirect(`/desk/categories?said=${preview.reason}`);
  const { change } = asked;
  const subject = subjectOf(change);
  const nameOf = (id: number | null) => nodes.find((node) => node.id === id)?.name ?? '';
  const name = subject === null && 'name' in change ? change.name : nameOf(subject);
  const target = change.kind === 'merge' ? ` → “${nameOf(change.into)}”` : '';
  const fields = Object.entries(given).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[key, value]] : [],
  );
  return (
    <>
      <DeskHeader siteName={config().siteName} editor={editor} signOut={signOutAction} />
      <main id="main" tabIndex={-1} className="shell pt-8 pb-16 outline-none">
        <ChangePreview
          title={t('categories.previewTitle', { kind: t(`categories.kind.${change.kind}`), name }) + target}
          effect={preview}
          fields={fields}
          back={subject === null ? '/desk/categories' : `/desk/categories/${subject}`}
          carryOut={mayDecide(editor) ? changeCategoriesAction : null}
        />
      </main>
    </>
  );
}
