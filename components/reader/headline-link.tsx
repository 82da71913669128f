import type { ArticleCard } from '#lib/articles/views.ts';
import { articleHref } from './reader-href.ts';

/** The link of a headline; within `.story-title` it covers the nearest positioned ancestor. */
export function HeadlineLink({ article }: { article: Pick<ArticleCard, 'id' | 'title' | 'language'> }) {
  const lang = article.language === 'zh-Hans' || article.language === 'other' ? undefined : article.language;
  return (
    <a href={articleHref(article.id)} lang={lang} data-headline="">
      {article.title}
    </a>
  );
}
