import { PictureBox } from '#components/ui/picture-box.tsx';
import type { ArticleCard } from '#lib/articles/views.ts';
import { CardDek } from './card-dek.tsx';
import { CardMeta } from './card-meta.tsx';
import { HeadlineLink } from './headline-link.tsx';
import { Kicker } from './kicker.tsx';

interface LeadStoryProps {
  article: ArticleCard;
  /** Picture beside the text: where nothing else stands beside it. */
  sideways?: boolean;
  /** The section that the page is about. */
  within?: number;
}

/** The story that opens a page. */
export function LeadStory({ article, sideways, within }: LeadStoryProps) {
  const { imageUrl } = article;
  const columns =
    sideways && imageUrl ? 'lg:grid lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] lg:gap-x-9' : '';
  return (
    <article className={`story ${columns}`}>
      {imageUrl && (
        <PictureBox
          src={imageUrl}
          article={article}
          eager
          sizes="(min-width: 80rem) 40rem, (min-width: 64rem) 56vw, 92vw"
          className="aspect-3/2"
        />
      )}
      <div>
        <Kicker article={article} within={within} />
        <h2 className={`story-title ${sideways ? 'story-title-wide' : 'story-title-lead'}`}>
          <HeadlineLink article={article} />
        </h2>
        <CardDek article={article} />
        <CardMeta article={article} within={within} />
      </div>
    </article>
  );
}
