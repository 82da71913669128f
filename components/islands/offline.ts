import { say } from './say.ts';
import { readShelf } from './shelf.ts';
import { storyOfThisPage } from './story-in-page.ts';

/** Looks after the copies of what is saved, once the page is through with loading. Who saved nothing has no worker. */
export function startOffline(): void {
  if (readShelf('saved').length === 0 || !('serviceWorker' in navigator)) return;
  if (!navigator.onLine && storyOfThisPage()) say('youAreOffline');
  const tend = () => void import('./offline-copies.ts').then(({ tendCopies }) => tendCopies());
  if (document.readyState === 'complete') setTimeout(tend, 1000);
  else addEventListener('load', () => setTimeout(tend, 1000), { once: true });
}
