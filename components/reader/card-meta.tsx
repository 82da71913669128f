import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { ArticleCard } from '#lib/articles/views.ts';
import { langOfName } from '#lib/messages/locale.ts';
import { ClockTime } from './clock-time.tsx';
import { kickerOf } from './kicker.tsx';
import { sourceHref } from './reader-href.ts';

interface CardMetaProps {
  article: ArticleCard;
  /** As the kicker above has it: a publisher that it names need not be named again. */
  within?: number;
  hideSource?: boolean;
  /** The hour alone, where the day stands above. */
  clock?: boolean;
}

/** The small line under a headline: publisher and time. */
export function CardMeta({ article, within, hideSource = false, clock = false }: CardMetaProps) {
  const { source, publishedAt } = article;
  const isToldAbove = source !== null && (kickerOf(article, within)?.name.includes(source.name) ?? false);
  return (
    <p className="meta" data-meta="">
      {source !== null && !hideSource && !isToldAbove && (
        <a href={sourceHref(source.slug)} lang={langOfName(source.name)} data-source="">
          {source.name}
        </a>
      )}
      {clock ? <ClockTime iso={publishedAt} /> : <TimeStamp iso={publishedAt} />}
    </p>
  );
}
