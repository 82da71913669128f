import { startListKeys } from './list-keys.ts';
import { startOffline } from './offline.ts';
import { startPopovers } from './place-popover.ts';
import { startReadingHistory } from './reading-history.ts';
import { startReadingSettings } from './reading-settings.ts';
import { startRelativeTimes } from './relative-times.ts';
import { startSaveButtons } from './save-buttons.ts';
import { startSharing } from './share-article.ts';

/** What readers have besides the text: settings, sharing, saving, keys. In the order of what is soonest missed. */
export function startReading(): void {
  startPopovers();
  startReadingSettings();
  startSaveButtons();
  startSharing();
  startListKeys();
  startRelativeTimes();
  startReadingHistory();
  startOffline();
  const lists = document.querySelector<HTMLElement>('[data-saved-page]');
  if (lists) void import('./saved-page.ts').then(({ startSavedPage }) => startSavedPage(lists));
}
