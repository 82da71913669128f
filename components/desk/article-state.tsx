import type { ListedArticle } from '#lib/articles/desk-views.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';

type Standing = Pick<
  ListedArticle,
  'withdrawn' | 'shownFrom' | 'visible' | 'duplicate' | 'featuredPosition' | 'changed'
>;

function words({ withdrawn, shownFrom, visible, duplicate, featuredPosition }: Standing): string {
  if (withdrawn) return t('articles.state.withdrawn');
  if (shownFrom !== null) {
    return `${t('articles.state.scheduled')} · ${t('articles.until', { date: formatFullDate(shownFrom) })}`;
  }
  if (!visible) return t('articles.state.hidden');
  if (duplicate) return t('articles.state.duplicate');
  if (featuredPosition !== null) return t('articles.featuredAt', { position: featuredPosition });
  return t('articles.state.shown');
}

/** What has become of an article, in words. */
export function ArticleState({ article }: { article: Standing }) {
  const isUsual = article.visible && !article.duplicate && article.featuredPosition === null;
  return (
    <>
      <span className={isUsual ? 'text-soft' : 'font-semibold'}>{words(article)}</span>
      {article.changed && <span className="ml-2 text-label text-soft">{t('articles.state.changed')}</span>}
    </>
  );
}
