import type { ArticleCard } from '#lib/articles/views.ts';
import { CardMeta } from './card-meta.tsx';
import { HeadlineLink } from './headline-link.tsx';

interface HeadlineItemProps {
  article: ArticleCard;
  hideSource?: boolean;
}

/** A headline and its small line, for lists without pictures. */
export function HeadlineItem({ article, hideSource }: HeadlineItemProps) {
  return (
    <li className="story">
      <h3 className="story-title">
        <HeadlineLink article={article} />
      </h3>
      <CardMeta article={article} hideSource={hideSource} />
    </li>
  );
}
