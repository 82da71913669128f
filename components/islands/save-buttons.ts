import { toggleSaved } from './save-story.ts';
import { onShelfChange, readShelf } from './shelf.ts';
import { storyAround } from './story-in-page.ts';

/** The bookmarks: those of lists are put in here, into places that are kept free for them, so that nothing moves. */
export function startSaveButtons(): void {
  const template = document.querySelector<HTMLTemplateElement>('#save-button');
  if (!template) return;
  const refresh = () => {
    addToCards(template);
    showWhatIsSaved();
  };
  refresh();
  onShelfChange(showWhatIsSaved);
  // A list that was fetched anew (the search page) says so.
  document.addEventListener('content-changed', refresh);
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('[data-save]');
    const story = button && storyAround(button);
    if (story) void toggleSaved(story);
  });
}

function addToCards(template: HTMLTemplateElement): void {
  for (const place of document.querySelectorAll('[data-meta]:not(:has([data-save]))')) {
    const title = storyAround(place)?.title;
    const button = title && template.content.firstElementChild?.cloneNode(true);
    if (!(button instanceof HTMLElement)) continue;
    button.ariaLabel = button.ariaLabel?.replace('%', title ?? '') ?? null;
    place.append(button);
  }
}

function showWhatIsSaved(): void {
  const saved = new Set(readShelf('saved').map(({ id }) => id));
  for (const button of document.querySelectorAll<HTMLElement>('[data-save]')) {
    const isSaved = saved.has(storyAround(button)?.id ?? '');
    // The one with words changes them, the bare bookmark is a switch.
    if (button.hasAttribute('aria-pressed')) button.ariaPressed = String(isSaved);
    button.toggleAttribute('data-saved', isSaved);
  }
}
