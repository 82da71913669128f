import { startLanguageOffer } from './language.ts';
import { startSearchOpener } from './search-opener.ts';

/** What runs on every reader page. Each finds its own elements, and does nothing where there are none. */
const STARTS = [startSearchOpener, startLiveSearch, startLanguageOffer];

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
