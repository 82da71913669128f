import { changeSettings, settingOf } from './reading-store.ts';
import { toggleSaved } from './save-story.ts';
import { headlineAround, storyAround, storyOfThisPage } from './story-in-page.ts';

/** Safari ends a composition before the key that ended it, which then says only 229. */
const COMPOSING_KEY = 229;
const NOT_HERE =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="listbox"]';
const OPEN_LAYER = 'dialog[open], [popover]:not([popover="manual"]):popover-open';

/** j and k go through the headlines, o opens, s saves, ? shows the keys; they can be turned off (WCAG 2.1.4). */
export function startListKeys(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#keys-dialog');
  document.addEventListener('keydown', (event) => {
    if (!isForUs(event)) return;
    if (takesKey(event.key, dialog)) event.preventDefault();
  });
  if (!dialog) return;
  startDialog(dialog);
}

/** A single key that no field, no input method and nothing that lies over the page is waiting for. */
function isForUs(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === COMPOSING_KEY || event.defaultPrevented) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || settingOf('keys') === 'off') return false;
  if (event.target instanceof Element && event.target.closest(NOT_HERE)) return false;
  return !isLayerOpen();
}

function isLayerOpen(): boolean {
  try {
    return document.querySelector(OPEN_LAYER) !== null;
  } catch {
    return document.querySelector('dialog[open]') !== null; // a browser without popovers
  }
}

/** Acts on a key. Returns whether it was one of ours. */
function takesKey(key: string, dialog: HTMLDialogElement | null): boolean {
  if (key === 'j') return moveBy(1);
  if (key === 'k') return moveBy(-1);
  if (key === 'o') return open();
  if (key === 's') return save();
  // The other is what a Chinese keyboard sends.
  if (key !== '?' && key !== '？') return false;
  dialog?.showModal();
  return dialog !== null;
}

function moveBy(step: 1 | -1): boolean {
  const links = headlines();
  const current = focused();
  const tops = links.map((link) => link.getBoundingClientRect().top);
  const next = links[nextIndex(current ? links.indexOf(current) : -1, tops, step)];
  if (!next) return links.length > 0;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

/**
 * Where j (1) and k (-1) go from `current`: to the neighbour; from nowhere (-1) to the first below the window's
 * upper edge or the last above it. `tops` are the places of all from there. -1 where there is none.
 */
export function nextIndex(current: number, tops: readonly number[], step: 1 | -1): number {
  if (current >= 0) return current + step < tops.length ? current + step : -1;
  return step === 1 ? tops.findIndex((top) => top >= 0) : tops.findLastIndex((top) => top < 0);
}

function open(): boolean {
  const link = focused();
  link?.click();
  return link !== null;
}

function save(): boolean {
  const link = focused();
  const story = link ? storyAround(link) : storyOfThisPage();
  if (story) void toggleSaved(story);
  return story !== null;
}

function headlines(): HTMLAnchorElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('main a[data-headline]');
  return [...links].filter((link) => link.getClientRects().length > 0);
}

/** The headline that has the focus, or whose card has it, say at its bookmark. */
const focused = () => headlineAround(document.activeElement);

function startDialog(dialog: HTMLDialogElement): void {
  const enabled = dialog.querySelector<HTMLInputElement>('[data-keys-enabled]');
  if (enabled) {
    enabled.checked = settingOf('keys') !== 'off';
    enabled.addEventListener('change', () => changeSettings({ keys: enabled.checked ? null : 'off' }));
  }
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('[data-open-keys]')) dialog.showModal();
    if (target === dialog || target.closest('[data-close-keys]')) dialog.close();
  });
}
