import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskArticleView } from '#components/desk/desk-article-view.tsx';
import { DeskHeader } from '#components/desk/desk-header.tsx';
import { requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadArticle } from '#lib/moderation/load-article.ts';
import { signOutAction } from '../../actions.ts';

export const metadata: Metadata = { title: t('desk.article.kicker') };

interface DeskArticlePageProps {
  params: Promise<{ id: string }>;
}

export default async function DeskArticlePage({ params }: DeskArticlePageProps) {
  const editor = await requireEditor();
  const article = await loadArticle((await params).id);
  if (!article) notFound();
  return (
    <>
      <DeskHeader siteName={config().siteName} editor={editor} signOut={signOutAction} />
      <main id="main" tabIndex={-1} className="shell pt-8 pb-16 outline-none">
        <DeskArticleView article={article} />
      </main>
    </>
  );
}
