import { t } from '#lib/messages/translate.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { savedHref } from './reader-href.ts';
import { BookmarkIcon } from './reading-icons.tsx';
import { ReadingSettings } from './reading-settings.tsx';

/** '%' in a text is what the browser puts in. */
const HOLE = '%';

/** What the islands of every reader page need of the server: panels, a button to copy, texts. Shown on demand only. */
export function ReadingExtras() {
  return (
    <>
      <ReadingSettings />
      <KeysDialog />
      <template id="save-button">
        <button
          type="button"
          data-save=""
          aria-pressed="false"
          aria-label={t('reading.saveThis', { title: HOLE })}
          className="save-button"
        >
          <BookmarkIcon />
        </button>
      </template>
      <p
        id="reading-says"
        role="status"
        className="sr-only"
        data-saved-href={savedHref()}
        data-saved={t('reading.says.saved')}
        data-offline={t('reading.says.offline')}
        data-removed={t('reading.says.removed')}
        data-no-room={t('reading.says.noRoom')}
        data-no-copy={t('reading.says.noCopy')}
        data-full={t('reading.says.full')}
        data-no-storage={t('reading.says.noStorage')}
        data-copied={t('reading.copied')}
        data-copy-failed={t('reading.copyFailed')}
        data-you-are-offline={t('reading.says.youAreOffline')}
        data-your-zone={t('reading.says.yourZone', { time: HOLE })}
      />
      <p id="reading-toast" popover="manual" aria-hidden="true" className="toast" />
    </>
  );
}
