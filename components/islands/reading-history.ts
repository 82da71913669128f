import { settingOf } from './reading-store.ts';
import { articleIdOf, onShelfChange, putOn, readShelf } from './shelf.ts';
import { storyOfThisPage } from './story-in-page.ts';

/** Who leaves sooner did not read it. */
const SECONDS = 5;

/** Remembers what was read and how far, and dims it in lists where the reader wants that. */
export function startReadingHistory(): void {
  dimWhatWasRead();
  onShelfChange(dimWhatWasRead);
  document.addEventListener('content-changed', dimWhatWasRead);
  const body = document.querySelector('[data-article-body]');
  if (!body) return;
  const note = () => {
    if (document.visibilityState === 'hidden' || settingOf('history') === 'off') return;
    const story = storyOfThisPage();
    if (!story) return;
    const before = readShelf('read').find(({ id }) => id === story.id)?.part ?? 0;
    putOn('read', { ...story, part: Math.max(before, readPart(body.getBoundingClientRect(), innerHeight)) });
  };
  setTimeout(() => {
    note();
    addEventListener('scrollend', note, { passive: true });
  }, SECONDS * 1000);
}

/** How much of a box has come above the lower edge of the window, from 0 to 1 in steps of a hundredth. */
export function readPart({ top, height }: { top: number; height: number }, windowHeight: number): number {
  const part = height === 0 ? 1 : (windowHeight - top) / height;
  return Math.round(Math.min(1, Math.max(0, part)) * 100) / 100;
}

function dimWhatWasRead(): void {
  const read = settingOf('dim') === 'on' ? new Set(readShelf('read').map(({ id }) => id)) : null;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-headline]')) {
    link.toggleAttribute('data-read', read?.has(articleIdOf(link.href) ?? '') ?? false);
  }
}
