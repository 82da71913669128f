import { PictureBox } from '#components/ui/picture-box.tsx';
import type { ArticleCard } from '#lib/articles/views.ts';
import { CardDek } from './card-dek.tsx';
import { CardMeta } from './card-meta.tsx';
import { HeadlineLink } from './headline-link.tsx';
import { Kicker } from './kicker.tsx';

const SIDEWAYS = {
  sm: 'sm:grid sm:grid-cols-2 sm:gap-x-7',
  lg: 'lg:grid lg:grid-cols-2 lg:gap-x-7',
};

interface StoryCardProps {
  article: ArticleCard;
  hidePicture?: boolean;
  hideKicker?: boolean;
  /** From which width the picture stands beside the text. */
  sideways?: keyof typeof SIDEWAYS;
}

/** A secondary story: picture where there is one, headline, two lines of dek. */
export function StoryCard({ article, hidePicture, hideKicker, sideways }: StoryCardProps) {
  const picture = hidePicture ? null : article.imageUrl;
  return (
    <article className={`story ${sideways && picture ? SIDEWAYS[sideways] : ''}`}>
      {picture !== null && <PictureBox src={picture} className="aspect-3/2" />}
      <div>
        {!hideKicker && <Kicker category={article.category} />}
        <h3 className="story-title story-title-large">
          <HeadlineLink article={article} />
        </h3>
        <CardDek article={article} />
        <CardMeta article={article} />
      </div>
    </article>
  );
}
