import { startLanguageOffer } from './language.ts';
import { startListKeys } from './list-keys.ts';
import { startOffline } from './offline.ts';
import { startPopovers } from './place-popover.ts';
import { startReadingHistory } from './reading-history.ts';
import { startReadingSettings } from './reading-settings.ts';
import { startRelativeTimes } from './relative-times.ts';
import { startSaveButtons } from './save-buttons.ts';
import { startSearchOpener } from './search-opener.ts';
import { startSharing } from './share-article.ts';

/** What runs on every reader page. Each finds its own elements, and does nothing where there are none. */
const STARTS = [
  startSearchOpener,
  startLiveSearch,
  startLanguageOffer,
  startPopovers,
  startReadingSettings,
  startSaveButtons,
  startSharing,
  startListKeys,
  startRelativeTimes,
  startReadingHistory,
  startSavedPage,
  startOffline,
];

for (const start of STARTS) {
  try {
    start();
  } catch (error) {
    reportError(error); // the others still start
  }
}

/** The search page's own. */
async function startLiveSearch(): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-live-search]');
  if (!root) return;
  (await import('./live-search.ts')).followSearch(root);
}

/** The reader's own lists. */
async function startSavedPage(): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-saved-page]');
  if (root) (await import('./saved-page.ts')).fillSavedPage(root);
}
