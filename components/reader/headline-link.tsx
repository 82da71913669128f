import type { ArticleCard } from '#lib/articles/views.ts';
import { langOf } from '#lib/messages/locale.ts';
import { articleHref } from './reader-href.ts';

/** The headline of a card, whose link covers the nearest positioned ancestor. */
export function HeadlineLink({ article }: { article: ArticleCard }) {
  return (
    <a href={articleHref(article.id)} lang={langOf(article.language)} className="headline cover-link">
      {article.title}
    </a>
  );
}
