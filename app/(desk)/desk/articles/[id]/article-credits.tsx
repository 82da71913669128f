import { CreditAdd } from '#components/desk/credit-add.tsx';
import { CreditNotice } from '#components/desk/credit-notice.tsx';
import { DeskCredits } from '#components/desk/desk-credits.tsx';
import { FactSection } from '#components/desk/fact-section.tsx';
import { PersonOffers } from '#components/desk/person-offers.tsx';
import { t } from '#lib/messages/translate.ts';
import { loadArticleCredits } from '#lib/moderation/load-article-credits.ts';
import { changeCreditAction } from '../../people/actions.ts';

interface ArticleCreditsProps {
  articleId: string;
  decides: boolean;
  /** `?credits=` and `?by=` of the address: what the last change came to. */
  said: string | string[] | undefined;
  by: string | string[] | undefined;
}

/** The credits of an article, and everything that an editor can do with them. */
export async function ArticleCredits({ articleId, decides, said, by }: ArticleCreditsProps) {
  const { credits, offers } = await loadArticleCredits(articleId);
  const change = decides ? changeCreditAction : null;
  return (
    <FactSection id="credits" title={t('desk.article.credits')} empty={t('people.credits.none')}>
      <CreditNotice said={said} by={by} />
      {decides && <PersonOffers offers={offers} />}
      {credits.length > 0 ? (
        <DeskCredits articleId={articleId} credits={credits} change={change} />
      ) : (
        <p className="mt-3 text-note text-soft">{t('people.credits.none')}</p>
      )}
      {change && <CreditAdd articleId={articleId} change={change} />}
    </FactSection>
  );
}
