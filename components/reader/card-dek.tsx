import type { ArticleCard } from '#lib/articles/views.ts';
import { langOf } from '#lib/messages/locale.ts';

/** The lines under a card's headline. */
export function CardDek({ article: { dek, language } }: { article: ArticleCard }) {
  if (!dek) return null;
  return (
    <p lang={langOf(language)} className="dek">
      {dek}
    </p>
  );
}
