import type { ArticleView } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import { SettingsButton } from './reader-tools.tsx';
import { BookmarkIcon, LinkIcon, ShareIcon } from './reading-icons.tsx';

interface ShareBarProps {
  article: Pick<ArticleView, 'title' | 'source' | 'publishedAt'>;
  /** At the head it also leads to the reading settings, at the foot it copies without a menu. */
  place: 'head' | 'foot';
}

/** Saving and sharing an article; the menu it opens is ShareMenu. */
export function ShareBar({ article, place }: ShareBarProps) {
  const { title, source, publishedAt } = article;
  return (
    <div
      data-story=""
      data-title={title}
      data-source={source?.name}
      data-at={publishedAt ?? undefined}
      data-print="hide"
      className={`share-bar text-note ${place}`}
    >
      <button type="button" data-save="" data-needs-script="" className="icon-button">
        <BookmarkIcon />
        <span className="either">
          <span>{t('reading.save')}</span>
          <span>{t('reading.saved')}</span>
        </span>
      </button>
      <button
        type="button"
        popoverTarget="share-menu"
        aria-haspopup="dialog"
        data-share="open"
        className="icon-button"
      >
        <ShareIcon />
        {t('reading.share')}
      </button>
      {place === 'foot' && (
        <button type="button" data-share="link" data-needs-script="" className="icon-button">
          <LinkIcon />
          <CopyWords text={t('reading.copyLink')} />
        </button>
      )}
      {place === 'head' && (
        <span>
          <SettingsButton withWords />
        </span>
      )}
    </div>
  );
}

/** What a copying button says before and after; the longer of both keeps its width. */
export function CopyWords({ text }: { text: string }) {
  return (
    <span className="either">
      <span>{text}</span>
      <span>{t('reading.copied')}</span>
    </span>
  );
}
