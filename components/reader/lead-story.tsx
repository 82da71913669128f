import { PictureBox } from '#components/ui/picture-box.tsx';
import type { ArticleCard } from '#lib/articles/views.ts';
import { CardMeta } from './card-meta.tsx';
import { HeadlineLink } from './headline-link.tsx';
import { Kicker } from './kicker.tsx';

interface LeadStoryProps {
  article: ArticleCard;
  /** Picture beside the text: where nothing else stands beside it. */
  sideways?: boolean;
}

/** The story that opens the front page. */
export function LeadStory({ article, sideways }: LeadStoryProps) {
  const { imageUrl, category, dek, language } = article;
  const columns =
    sideways && imageUrl ? 'lg:grid lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] lg:gap-x-10' : '';
  return (
    <article className={`relative ${columns}`}>
      {imageUrl && (
        <PictureBox
          src={imageUrl}
          article={article}
          eager
          sizes="(min-width: 80rem) 40rem, (min-width: 64rem) 56vw, 92vw"
          className="mb-5 aspect-3/2"
        />
      )}
      <div>
        <Kicker category={category} />
        <h2 className="text-display">
          <HeadlineLink article={article} />
        </h2>
        {dek && (
          <p lang={language} className="mt-3 line-clamp-4 max-w-[40em] text-[1.0625rem]/[1.75] text-soft">
            {dek}
          </p>
        )}
        <CardMeta article={article} />
      </div>
    </article>
  );
}
