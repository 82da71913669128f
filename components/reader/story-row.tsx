import { PictureBox } from '#components/ui/picture-box.tsx';
import type { ArticleCard } from '#lib/articles/views.ts';
import { CardDek } from './card-dek.tsx';
import { CardMeta } from './card-meta.tsx';
import { HeadlineLink } from './headline-link.tsx';
import { Kicker } from './kicker.tsx';

interface StoryRowProps {
  article: ArticleCard;
  /** The section that the page is about. */
  sectionId?: number;
  hideSource?: boolean;
  /** The hour alone, where the day stands above. */
  clock?: boolean;
  eager?: boolean;
}

/** One line of a list: text left, a small picture right where there is one. */
export function StoryRow({ article, sectionId, hideSource, clock, eager }: StoryRowProps) {
  return (
    <li className="story-row">
      <div>
        <Kicker article={article} within={sectionId} />
        <h3 className="story-title">
          <HeadlineLink article={article} />
        </h3>
        <CardDek article={article} />
        <CardMeta article={article} within={sectionId} hideSource={hideSource} clock={clock} />
      </div>
      {article.imageUrl && (
        <div>
          <PictureBox
            src={article.imageUrl}
            article={article}
            eager={eager}
            sizes="(min-width: 48rem) 10rem, 6.5rem"
            className="aspect-4/3 md:aspect-3/2"
          />
        </div>
      )}
    </li>
  );
}
