import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskArticleView } from '#components/desk/desk-article-view.tsx';
import { DeskHeader } from '#components/desk/desk-header.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadArticle } from '#lib/moderation/load-article.ts';
import { signOutAction } from '../../actions.ts';
import { ArticleCredits } from './article-credits.tsx';

export const metadata: Metadata = { title: t('desk.article.kicker') };

interface DeskArticlePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function DeskArticlePage({ params, searchParams }: DeskArticlePageProps) {
  const editor = await requireEditor();
  const [{ id }, given] = await Promise.all([params, searchParams]);
  const article = await loadArticle(id);
  if (!article) notFound();
  const credits = (
    <ArticleCredits articleId={id} decides={mayDecide(editor)} said={given.credits} by={given.by} />
  );
  return (
    <>
      <DeskHeader siteName={config().siteName} editor={editor} signOut={signOutAction} />
      <main id="main" tabIndex={-1} className="shell pt-8 pb-16 outline-none">
        <DeskArticleView article={article} credits={credits} />
      </main>
    </>
  );
}
