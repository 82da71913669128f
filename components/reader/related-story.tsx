import { PictureBox } from '#components/ui/picture-box.tsx';
import type { ArticleCard } from '#lib/articles/views.ts';
import { CardDek } from './card-dek.tsx';
import { CardMeta } from './card-meta.tsx';
import { HeadlineLink } from './headline-link.tsx';
import { Kicker } from './kicker.tsx';

/** A story as a line with a small picture on phones, as a narrow card where there is room. */
export function RelatedStory({ article }: { article: ArticleCard }) {
  return (
    <li className="card">
      {article.imageUrl !== null && (
        <div className="card-picture">
          <PictureBox
            src={article.imageUrl}
            article={article}
            sizes="(min-width: 64rem) 17rem, (min-width: 40rem) 45vw, 6.5rem"
            className="aspect-4/3 sm:aspect-3/2"
          />
        </div>
      )}
      <div>
        <Kicker article={article} />
        <h3 className="story-title">
          <HeadlineLink article={article} />
        </h3>
        {article.imageUrl === null && <CardDek article={article} />}
        <CardMeta article={article} />
      </div>
    </li>
  );
}
