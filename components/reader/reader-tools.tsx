import { t } from '#lib/messages/translate.ts';
import { savedHref } from './reader-href.ts';
import { BookmarkIcon, TypeIcon } from './reading-icons.tsx';

/** The masthead's way to what is saved and to the reading settings. */
export function ReaderTools() {
  return (
    <div className="flex items-center">
      <a href={savedHref()} aria-label={t('reading.save')} title={t('reading.save')} className="icon-button">
        <BookmarkIcon />
      </a>
      <SettingsButton />
    </div>
  );
}

/** Opens the panel that every reader page holds; without scripts there is nothing to set. */
export function SettingsButton({ withWords = false }: { withWords?: boolean }) {
  return (
    <button
      type="button"
      popoverTarget="reading-settings"
      aria-haspopup="dialog"
      aria-label={t('reading.settings')}
      title={t('reading.settings')}
      data-needs-script=""
      className="icon-button"
    >
      <TypeIcon />
      {withWords && <span className="words">{t('reading.settings')}</span>}
    </button>
  );
}
