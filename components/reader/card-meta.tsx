import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { ArticleCard } from '#lib/articles/views.ts';
import { ClockTime } from './clock-time.tsx';
import { sourceHref } from './reader-href.ts';

interface CardMetaProps {
  article: ArticleCard;
  hideSource?: boolean;
  /** The hour alone, where the day stands above. */
  clock?: boolean;
}

/** The small line under a headline: publisher and time. */
export function CardMeta({ article, hideSource = false, clock = false }: CardMetaProps) {
  const { source, publishedAt } = article;
  return (
    <p className="meta" data-meta="">
      {source !== null && !hideSource && (
        <a href={sourceHref(source.slug)} data-source="">
          {source.name}
        </a>
      )}
      {clock ? <ClockTime iso={publishedAt} /> : <TimeStamp iso={publishedAt} />}
    </p>
  );
}
