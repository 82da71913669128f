type Saying =
  | 'saved'
  | 'offline'
  | 'removed'
  | 'noRoom'
  | 'noCopy'
  | 'full'
  | 'noStorage'
  | 'copied'
  | 'copyFailed'
  | 'youAreOffline';

const SECONDS_SHOWN = 4;
let timer = 0;

/** A text for scripts, as the server wrote it into the page; '' on a page without. */
export function textOf(name: Saying | 'yourZone'): string {
  return document.getElementById('reading-says')?.dataset[name] ?? '';
}

/** Says in words what was done: read aloud, and shown over the page for a moment. */
export function say(name: Saying): void {
  const aloud = document.getElementById('reading-says');
  const shown = document.getElementById('reading-toast');
  const text = textOf(name);
  if (!aloud || !shown || !text) return;
  aloud.textContent = text;
  shown.textContent = text;
  // Again on top of whatever stands in the top layer by now.
  shown.hidePopover?.();
  shown.showPopover?.();
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    shown.hidePopover?.();
    aloud.textContent = '';
  }, SECONDS_SHOWN * 1000);
}
