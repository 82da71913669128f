import { PictureBox } from '#components/ui/picture-box.tsx';
import type { ArticleCard } from '#lib/articles/views.ts';
import { CardDek } from './card-dek.tsx';
import { CardMeta } from './card-meta.tsx';
import { HeadlineLink } from './headline-link.tsx';
import { Kicker } from './kicker.tsx';

interface StoryCardProps {
  article: ArticleCard;
  hidePicture?: boolean;
  hideKicker?: boolean;
  /** From which width on the picture stands beside the text; on phones it always does. */
  sideways?: 'sm' | 'lg';
}

/** A secondary story: picture where there is one, headline, two lines of dek. */
export function StoryCard({ article, hidePicture, hideKicker, sideways }: StoryCardProps) {
  const picture = hidePicture ? null : article.imageUrl;
  return (
    <article className="card" data-sideways={picture === null ? undefined : sideways}>
      {picture !== null && (
        <div className="card-picture">
          <PictureBox
            src={picture}
            article={article}
            sizes="(min-width: 64rem) 20rem, (min-width: 40rem) 45vw, 6.5rem"
            className="aspect-4/3 sm:aspect-3/2"
          />
        </div>
      )}
      <div>
        {!hideKicker && <Kicker article={article} />}
        <h3 className="story-title story-title-large">
          <HeadlineLink article={article} />
        </h3>
        <CardDek article={article} />
        <CardMeta article={article} />
      </div>
    </article>
  );
}
