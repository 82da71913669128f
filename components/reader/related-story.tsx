import { PictureBox } from '#components/ui/picture-box.tsx';
import type { ArticleCard } from '#lib/articles/views.ts';
import { CardMeta } from './card-meta.tsx';
import { HeadlineLink } from './headline-link.tsx';
import { Kicker } from './kicker.tsx';

/** A story as a line with a small picture on phones, as a narrow card where there is room. */
export function RelatedStory({ article }: { article: ArticleCard }) {
  return (
    <li className="relative flex flex-row-reverse justify-end gap-4 border-rule max-sm:border-t max-sm:py-4 max-sm:first:border-t-0 max-sm:first:pt-0 sm:flex-col sm:justify-start sm:gap-3.5">
      {article.imageUrl !== null && (
        <div className="w-26 shrink-0 sm:w-full">
          <PictureBox
            src={article.imageUrl}
            article={article}
            sizes="(min-width: 64rem) 17rem, (min-width: 40rem) 45vw, 6.5rem"
            className="aspect-4/3 sm:aspect-3/2"
          />
        </div>
      )}
      <div className="min-w-0 flex-1">
        <Kicker category={article.category} />
        <h3 className="text-item">
          <HeadlineLink article={article} />
        </h3>
        {article.imageUrl === null && article.dek && (
          <p lang={article.language} className="mt-1.5 line-clamp-3 text-note text-soft max-sm:hidden">
            {article.dek}
          </p>
        )}
        <CardMeta article={article} />
      </div>
    </li>
  );
}
