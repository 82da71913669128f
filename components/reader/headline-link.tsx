import type { ArticleCard } from '#lib/articles/views.ts';
import { articleHref } from './reader-href.ts';

/** The headline of a card, whose link covers the nearest positioned ancestor. */
export function HeadlineLink({ article }: { article: ArticleCard }) {
  const lang = article.language === 'zh-Hans' || article.language === 'other' ? undefined : article.language;
  return (
    <a href={articleHref(article.id)} lang={lang} data-headline="" className="headline cover-link">
      {article.title}
    </a>
  );
}
