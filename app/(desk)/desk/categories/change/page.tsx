import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ChangePreview } from '#components/desk/change-preview.tsx';
import { DeskHeader } from '#components/desk/desk-header.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { previewChange, type WantedChange } from '#lib/moderation/change-categories.ts';
import { readChange } from '#lib/moderation/read-change.ts';
import { findTrails, resolvePlaces } from '#lib/moderation/resolve-places.ts';
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

/** Where it is to go, or what is to take its place. */
function targetOf(change: WantedChange): number | null {
  if (change.kind === 'merge') return change.into;
  return change.kind === 'move' || change.kind === 'create' ? change.parentId : null;
}

/** The page that a change was asked for on. */
function pageOf(id: unknown): string {
  return /^\d{1,16}$/.test(String(id)) ? `/desk/categories/${id}` : '/desk/categories';
}

export default async function ChangePage({ searchParams }: ChangePageProps) {
  const editor = await requireEditor();
  const placed = await resolvePlaces(await searchParams, ['into', 'parentId']);
  if (!placed.ok) redirect(`${pageOf((await searchParams).id)}?said=${placed.reason}`);
  const asked = readChange(placed.given);
  if (!asked) redirect('/desk/categories?said=failed');
  const { change } = asked;
  const subject = subjectOf(change);
  const into = targetOf(change);
  const [preview, trails] = await Promise.all([
    previewChange(change),
    findTrails([subject, into].filter((id) => id !== null)),
  ]);
  if (!preview.ok) redirect(`${pageOf(subject)}?said=${preview.reason}`);
  const name = subject === null && 'name' in change ? change.name : (trails.get(subject ?? 0) ?? '');
  const target = into === null ? '' : ` → “${trails.get(into) ?? ''}”`;
  const fields = Object.entries(placed.given).flatMap(([key, value]): [string, string][] =>
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
          back={pageOf(subject)}
          carryOut={mayDecide(editor) ? changeCategoriesAction : null}
        />
      </main>
    </>
  );
}
