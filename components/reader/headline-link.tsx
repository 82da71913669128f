import type { ArticleCard } from '#lib/articles/views.ts';
import { langOf } from '#lib/messages/locale.ts';
import { articleHref } from './reader-href.ts';

/** The link of a headline; within `.story-title` it covers the nearest positioned ancestor. */
export function HeadlineLink({ article }: { article: Pick<ArticleCard, 'id' | 'title' | 'language'> }) {
  return (
    <a href={articleHref(article.id)} lang={langOf(article.language)} data-headline="">
      {article.title}
    </a>
  );
}
