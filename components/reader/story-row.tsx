import { PictureBox } from '#components/ui/picture-box.tsx';
import type { ArticleCard } from '#lib/articles/views.ts';
import { CardMeta } from './card-meta.tsx';
import { HeadlineLink } from './headline-link.tsx';
import { Kicker } from './kicker.tsx';

interface StoryRowProps {
  article: ArticleCard;
  /** Hides the label of the section that the page is about. */
  sectionId?: number;
  hideSource?: boolean;
  eager?: boolean;
}

/** One line of a section page: text left, a small picture right where there is one. */
export function StoryRow({ article, sectionId, hideSource, eager }: StoryRowProps) {
  return (
    <li className="relative flex gap-4 border-t border-rule py-5 md:gap-7">
      <div className="min-w-0 flex-1">
        {article.category?.id !== sectionId && <Kicker category={article.category} />}
        <h2 className="text-item md:text-[1.25rem]/[1.5]">
          <HeadlineLink article={article} />
        </h2>
        {article.dek && (
          <p
            lang={article.language}
            className="mt-1.5 line-clamp-2 max-w-[40em] text-note text-soft max-md:hidden"
          >
            {article.dek}
          </p>
        )}
        <CardMeta article={article} hideSource={hideSource} />
      </div>
      {article.imageUrl && (
        <div className="w-26 shrink-0 md:w-46">
          <PictureBox
            src={article.imageUrl}
            article={article}
            eager={eager}
            sizes="(min-width: 48rem) 11.5rem, 6.5rem"
            className="aspect-4/3 md:aspect-3/2"
          />
        </div>
      )}
    </li>
  );
}
