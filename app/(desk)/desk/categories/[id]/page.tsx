import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { CategoryForms } from '#components/desk/category-forms.tsx';
import { CategoryNotice } from '#components/desk/category-notice.tsx';
import { DeskHeader } from '#components/desk/desk-header.tsx';
import { FactSection } from '#components/desk/fact-section.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadCategory } from '#lib/moderation/load-categories.ts';
import { signOutAction } from '../../actions.ts';

export const metadata: Metadata = { title: t('categories.title') };

const idSchema = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

interface CategoryPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
}

export default async function CategoryPage({ params, searchParams }: CategoryPageProps) {
  const editor = await requireEditor();
  const id = idSchema.safeParse((await params).id);
  const { said } = await searchParams;
  const found = id.success ? await loadCategory(id.data) : null;
  if (!found) notFound();
  const { category, importedPaths } = found;
  return (
    <>
      <DeskHeader siteName={config().siteName} editor={editor} signOut={signOutAction} />
      <main id="main" tabIndex={-1} className="shell pt-8 pb-16 outline-none">
        <p className="label">
          <a href="/desk/categories">{t('categories.title')}</a>
        </p>
        <h1 className="headline mt-1 text-title wrap-anywhere">{category.trail.join(' › ')}</h1>
        <CategoryNotice said={said} />
        <p className="mt-2 text-note text-soft">
          {t('categories.articles', { count: category.articles })}
          {category.articles > 0 && (
            <a href={`/c/${category.path}`} className="ml-4 text-link">
              {t('categories.view')}
            </a>
          )}
        </p>
        {mayDecide(editor) && <CategoryForms category={category} />}
        <FactSection id="paths" title={t('categories.pathsTitle')} empty={t('categories.noPaths')}>
          {importedPaths.length > 0 && (
            <>
              <p className="mt-3 text-label text-soft">{t('categories.pathsHint')}</p>
              <ul className="mt-2 divide-y divide-rule border-y border-rule text-note">
                {importedPaths.map((path) => (
                  <li key={path.join('\u0000')} className="py-2 wrap-anywhere">
                    {path.join(' › ')}
                  </li>
                ))}
              </ul>
            </>
          )}
        </FactSection>
      </main>
    </>
  );
}
