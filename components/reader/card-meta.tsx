import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { ArticleCard } from '#lib/articles/views.ts';
import { sourceHref } from './reader-href.ts';

interface CardMetaProps {
  article: ArticleCard;
  hideTime?: boolean;
  hideSource?: boolean;
}

/** The small line under a headline: publisher and time. */
export function CardMeta({ article, hideTime = false, hideSource = false }: CardMetaProps) {
  const { source, publishedAt } = article;
  const showSource = source !== null && !hideSource;
  if (!showSource && hideTime) return null;
  return (
    <p className="label save-room mt-1.5 flex flex-wrap items-baseline gap-x-3">
      {showSource && (
        <span>
          <a
            href={sourceHref(source.slug)}
            data-source=""
            className="quiet-link relative z-1 inline-block py-0.5"
          >
            {source.name}
          </a>
        </span>
      )}
      {!hideTime && <TimeStamp iso={publishedAt} />}
      <span data-save-place="" />
    </p>
  );
}
