import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleDecisions } from '#components/desk/article-decisions.tsx';
import { ArticleForms } from '#components/desk/article-forms.tsx';
import { ArticleNotice } from '#components/desk/article-notice.tsx';
import { ArticleSides } from '#components/desk/article-sides.tsx';
import { DeskArticleView } from '#components/desk/desk-article-view.tsx';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import type { ArticleSides as Sides } from '#lib/articles/desk-views.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadArticle } from '#lib/moderation/load-article.ts';
import { loadArticleSides } from '#lib/moderation/load-articles.ts';
import { loadHistory } from '#lib/moderation/load-log.ts';
import { signOutAction } from '../../actions.ts';
import { undoDecisionAction } from '../../log/actions.ts';
import { decideArticleAction } from '../actions.ts';
import { readSaid } from '../article-address.ts';
import { ArticleCredits } from './article-credits.tsx';

export const metadata: Metadata = { title: t('articles.title') };

interface DeskArticlePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function DeskArticlePage({ params, searchParams }: DeskArticlePageProps) {
  const editor = await requireEditor();
  const { id } = await params;
  const [article, both, history, given] = await Promise.all([
    loadArticle(id),
    loadArticleSides(id),
    loadHistory(id),
    searchParams,
  ]);
  if (!article || !both) notFound();
  const { sides, trails } = both;
  const decides = mayDecide(editor);
  const undo = decides ? undoDecisionAction : null;
  const address = `/desk/articles/${id}`;
  const credits = <ArticleCredits articleId={id} decides={decides} said={given.credits} by={given.by} />;
  return (
    <DeskFrame siteName={config().siteName} editor={editor} signOut={signOutAction} title={null}>
      <DeskArticleView article={article} credits={credits}>
        <ArticleNotice said={readSaid(given)} back={address} undo={undo} />
        <ArticleSides sides={sides} trails={trails} />
        {decides && (
          <ArticleForms
            key={sides.version}
            id={id}
            sides={sides}
            section={trails.get(firstPlace(sides)) ?? null}
            decide={decideArticleAction}
          />
        )}
        <ArticleDecisions history={history} back={address} undo={undo} />
      </DeskArticleView>
    </DeskFrame>
  );
}

/** The category that gives the article its label. */
function firstPlace({ imported, decided }: Sides): number {
  return decided.categoryIds?.[0] ?? imported.categoryIds[0] ?? 0;
}
