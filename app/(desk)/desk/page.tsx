import { DeskHeader } from '#components/desk/desk-header.tsx';
import { DeskNotice } from '#components/desk/desk-notice.tsx';
import { EmptyQueue } from '#components/desk/empty-queue.tsx';
import { QueueJumps } from '#components/desk/queue-jumps.tsx';
import { QueueSection } from '#components/desk/queue-section.tsx';
import { UndatedArticleRow } from '#components/desk/undated-article-row.tsx';
import { WaitingCategoryRow } from '#components/desk/waiting-category-row.tsx';
import { WaitingCreditRow } from '#components/desk/waiting-credit-row.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadQueue } from '#lib/moderation/load-queue.ts';
import {
  approveCategoriesAction,
  approveCreditsAction,
  dateArticleAction,
  rejectCreditsAction,
  signOutAction,
} from './actions.ts';

interface DeskPageProps {
  searchParams: Promise<{ said?: string | string[] }>;
}

export default async function DeskPage({ searchParams }: DeskPageProps) {
  const editor = await requireEditor();
  const [{ said }, { categories, credits, undated, quarantined }] = await Promise.all([
    searchParams,
    loadQueue(),
  ]);
  const decides = mayDecide(editor);
  return (
    <>
      <DeskHeader siteName={config().siteName} editor={editor} signOut={signOutAction} />
      <main id="main" tabIndex={-1} className="shell pt-8 pb-16 outline-none">
        <h1 className="headline text-title">{t('desk.queue')}</h1>
        <QueueJumps
          label={t('desk.queue')}
          jumps={[
            { id: 'categories', title: t('desk.categories'), count: categories.total },
            { id: 'credits', title: t('desk.credits'), count: credits.total },
            { id: 'undated', title: t('desk.undated'), count: undated.total },
          ]}
        />
        <DeskNotice said={said} readOnly={!decides} quarantined={quarantined} />
        {categories.total + credits.total + undated.total === 0 && <EmptyQueue />}
        <QueueSection
          id="categories"
          title={t('desk.categories')}
          count={t('desk.categoryCount', { count: categories.total })}
          {...categories}
          approveAll={decides ? approveCategoriesAction : null}
        >
          {categories.rows.map((category) => (
            <WaitingCategoryRow
              key={category.id}
              category={category}
              approve={decides ? approveCategoriesAction : null}
            />
          ))}
        </QueueSection>
        <QueueSection
          id="credits"
          title={t('desk.credits')}
          count={t('desk.creditCount', { count: credits.total })}
          {...credits}
          approveAll={null}
        >
          {credits.rows.map((credit) => (
            <WaitingCreditRow
              key={credit.id}
              credit={credit}
              approve={decides ? approveCreditsAction : null}
              reject={decides ? rejectCreditsAction : null}
            />
          ))}
        </QueueSection>
        <QueueSection
          id="undated"
          title={t('desk.undated')}
          count={t('desk.undatedCount', { count: undated.total })}
          hint={t('desk.fileTimeHint')}
          {...undated}
          approveAll={null}
        >
          {undated.rows.map((article) => (
            <UndatedArticleRow key={article.id} article={article} date={decides ? dateArticleAction : null} />
          ))}
        </QueueSection>
      </main>
    </>
  );
}
