import { morphChildren } from './morph.ts';

/** What becomes of the browser's history: a new entry, the present one changed, or nothing. */
export type How = 'push' | 'replace' | 'stay';

/** 'stale': another page was asked for meanwhile. */
export type Outcome = 'shown' | 'stale' | 'failed';

/** Told on the root whenever its content has become another, for what else works on it. */
const CHANGED = 'content-changed';

/** Gives what shows another search in the page at hand; of several asked for only the last one comes. */
export function searchTurner(root: HTMLElement): (href: string, how: How) => Promise<Outcome> {
  let underWay: AbortController | null = null;

  return async (href, how) => {
    underWay?.abort();
    const stale = new AbortController();
    underWay = stale;
    setBusy(root, true);
    try {
      const answer = await fetchPage(href, stale.signal);
      if (stale.signal.aborted) return 'stale';
      if (how === 'push') history.pushState(null, '', href);
      if (how === 'replace') history.replaceState(null, '', href);
      show(root, answer);
    } catch {
      return stale.signal.aborted ? 'stale' : 'failed';
    } finally {
      if (underWay === stale) setBusy(root, false);
    }
    return 'shown';
  };
}

function setBusy(root: HTMLElement, busy: boolean): void {
  root.setAttribute('aria-busy', String(busy));
  root.toggleAttribute('data-pending', busy);
}

async function fetchPage(href: string, signal: AbortSignal): Promise<Document> {
  const response = await fetch(href, { signal, headers: { Accept: 'text/html' } });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function show(root: HTMLElement, answer: Document): void {
  const part = answer.querySelector('[data-live-search]');
  if (!part) throw new Error('not the search page');
  keepFocus(root, () => morphChildren(root, part));
  document.title = answer.title;
  for (const link of document.head.querySelectorAll('link[rel="alternate"]')) link.remove();
  document.head.append(...answer.head.querySelectorAll('link[rel="alternate"]'));
  root.dispatchEvent(new Event(CHANGED, { bubbles: true }));
}

/** A filter that was chosen by keys is gone from its place: the focus then goes to what has its name, or to the results. */
function keepFocus(root: HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  const isInside = focused !== root && root.contains(focused);
  const name = focused?.textContent;
  change();
  if (!isInside || root.contains(document.activeElement)) return;
  const namesake = [...root.querySelectorAll<HTMLElement>('a, button')].find(
    (each) => each.textContent === name,
  );
  root.tabIndex = -1;
  (namesake ?? root).focus({ preventScroll: true });
}
