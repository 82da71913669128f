import type { Metadata } from 'next';
import { CategoryBoard } from '#components/desk/category-board.client.tsx';
import { CategoryNotice } from '#components/desk/category-notice.tsx';
import { CategoryTree } from '#components/desk/category-tree.tsx';
import { ChangeForm, TextField } from '#components/desk/change-form.tsx';
import { ChangeLog } from '#components/desk/change-log.tsx';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { PlaceField } from '#components/desk/place-field.tsx';
import { toNodes } from '#lib/articles/to-nodes.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadCategories } from '#lib/moderation/load-categories.ts';
import { signOutAction, undoEntryAction } from '../actions.ts';
import { LiveRefresh } from '../live-refresh.client.tsx';
import { carryOutChangeAction, forecastChangeAction, undoChangeAction } from './actions.ts';

export const metadata: Metadata = { title: t('categories.title') };

const ACTIONS = {
  carryOut: carryOutChangeAction,
  undo: undoEntryAction,
  forecast: forecastChangeAction,
};

interface CategoriesPageProps {
  searchParams: Promise<{ said?: string | string[]; all?: string | string[] }>;
}

export default async function CategoriesPage({ searchParams }: CategoriesPageProps) {
  const editor = await requireEditor();
  const [{ said, all }, { categories, changes }] = await Promise.all([searchParams, loadCategories()]);
  const decides = mayDecide(editor);
  return (
    <DeskFrame
      siteName={config().siteName}
      editor={editor}
      signOut={signOutAction}
      title={t('categories.title')}
    >
      <CategoryNotice said={said} />
      <p className="mt-2 max-w-prose text-note text-soft">{t('categories.hint')}</p>
      <div className="mt-2 grid gap-x-12 gap-y-10 lg:grid-cols-[1fr_20rem]">
        <div>
          <p className="label mt-4">{t('categories.count', { count: categories.length })}</p>
          {decides && all !== '1' ? (
            <CategoryBoard categories={categories} actions={ACTIONS} />
          ) : (
            <CategoryTree nodes={toNodes(categories)} />
          )}
        </div>
        <aside className="grid content-start gap-10 lg:mt-4">
          <section aria-labelledby="log">
            <h2 id="log" className="headline border-b border-rule-strong pb-2 text-item">
              {t('categories.log')}
            </h2>
            <ChangeLog changes={changes} undo={decides ? undoChangeAction : null} />
          </section>
          {decides && (
            <ChangeForm kind="create" category={null} title={t('categories.newTitle')}>
              <TextField name="name" label={t('categories.name')} required />
              <PlaceField name="parentId" label={t('categories.under')} empty={t('categories.top')} />
            </ChangeForm>
          )}
        </aside>
      </div>
      <LiveRefresh />
    </DeskFrame>
  );
}
