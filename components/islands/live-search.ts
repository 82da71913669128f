import { morphChildren } from './morph.ts';

const PAUSE_MS = 150;
/** Told on the root whenever its content has become another, for what else works on it. */
const CHANGED = 'content-changed';

type How = 'push' | 'replace' | 'stay';

/** Words as the address then has them. */
const clean = (words: string) => words.trim().replace(/\s+/g, ' ');

/**
 * Makes the search page's own forms and links change the page in place: results follow the words as
 * they are typed, the address with them, and the field keeps its focus. Without a script they are
 * forms and links.
 */
export function followSearch(root: HTMLElement): void {
  const page = location.pathname;
  let composing = false;
  let asked = wordsOf(location.search);
  let pause = 0;
  let underWay: AbortController | null = null;

  async function go(href: string, how: How, scroll = false): Promise<void> {
    clearTimeout(pause);
    underWay?.abort(); // an answer to an older question is of no use
    const stale = new AbortController();
    underWay = stale;
    setBusy(true);
    try {
      const answer = await fetchPage(href, stale.signal);
      if (stale.signal.aborted) return;
      if (how === 'push') history.pushState(null, '', href);
      if (how === 'replace') history.replaceState(null, '', href);
      show(answer);
      if (scroll) scrollTo(0, 0);
    } catch {
      if (stale.signal.aborted) return;
      // While one types, what is there stays; whoever asked for a page is shown why there is none.
      if (how === 'replace') asked = wordsOf(location.search);
      else location.assign(href);
    }
    if (underWay === stale) setBusy(false);
  }

  function setBusy(busy: boolean): void {
    root.setAttribute('aria-busy', String(busy));
    root.toggleAttribute('data-pending', busy);
  }

  function show(answer: Document): void {
    const part = answer.querySelector('[data-live-search]');
    if (!part) throw new Error('not the search page');
    morphChildren(root, part);
    document.title = answer.title;
    for (const link of document.head.querySelectorAll('link[rel="alternate"]')) link.remove();
    document.head.append(...answer.head.querySelectorAll('link[rel="alternate"]'));
    root.dispatchEvent(new Event(CHANGED, { bubbles: true }));
  }

  /** Shows a page that was not asked for by typing, so that the field has its words. */
  async function turnTo(href: string, how: How, scroll = false): Promise<void> {
    asked = wordsOf(new URL(href, location.href).search);
    const words = asked;
    await go(href, how, scroll);
    const field = root.querySelector<HTMLInputElement>('input[type="search"]');
    if (field && asked === words && !composing && clean(field.value) !== words) field.value = words;
  }

  function follow({ form, value }: HTMLInputElement): void {
    const words = clean(value);
    clearTimeout(pause);
    if (!form || words === asked) return;
    pause = window.setTimeout(() => {
      asked = words;
      void go(formHref(form, page), 'replace');
    }, PAUSE_MS);
  }

  root.addEventListener('input', ({ target }) => {
    if (isWordsField(target) && !composing) follow(target);
  });
  root.addEventListener('compositionstart', () => {
    composing = true;
  });
  // Chrome sends the last `input` before this and Safari after it, so both read.
  root.addEventListener('compositionend', ({ target }) => {
    composing = false;
    if (isWordsField(target)) follow(target);
  });
  root.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (composing) return;
    asked = clean(String(new FormData(event.target).get('q') ?? ''));
    const href = formHref(event.target, page);
    void go(href, href === location.pathname + location.search ? 'replace' : 'push');
  });
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.origin !== location.origin || link.pathname !== page || link.hash !== '') return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void turnTo(link.pathname + link.search, 'push', link.closest('nav') !== null);
  });
  addEventListener('popstate', () => {
    void turnTo(location.pathname + location.search, 'stay');
  });
}

async function fetchPage(href: string, signal: AbortSignal): Promise<Document> {
  const response = await fetch(href, { signal, headers: { Accept: 'text/html' } });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

const wordsOf = (search: string) => clean(new URLSearchParams(search).get('q') ?? '');

function formHref(form: HTMLFormElement, page: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const text = String(value).trim();
    if (text !== '') query.append(name, text);
  }
  return query.size > 0 ? `${page}?${query}` : page;
}

/** Whether this is the field that holds the words. */
function isWordsField(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'search';
}
