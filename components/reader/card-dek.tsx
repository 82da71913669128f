import type { ArticleCard } from '#lib/articles/views.ts';

/** The lines under a card's headline. */
export function CardDek({ article: { dek, language } }: { article: ArticleCard }) {
  if (!dek) return null;
  return (
    <p lang={language === 'zh-Hans' || language === 'other' ? undefined : language} className="dek">
      {dek}
    </p>
  );
}
