import { type How, searchTurner } from './turn-search-page.ts';

const PAUSE_MS = 150;

/**
 * Makes the search page's own forms and links change the page in place: results follow the words as
 * they are typed, the address with them, and the field keeps its focus. Without a script they are
 * forms and links.
 */
export function followSearch(root: HTMLElement): void {
  const page = location.pathname;
  const turn = searchTurner(root);
  let composing = false;
  /** The words of the page that was asked for last. */
  let asked = wordsOf(location.search);
  let pause = 0;

  function followTyping({ form, value }: HTMLInputElement): void {
    const words = clean(value);
    clearTimeout(pause);
    if (!form || words === asked) return;
    pause = window.setTimeout(async () => {
      asked = words;
      // What is there stays where the newer cannot be had; the next letter asks again.
      if ((await turn(formHref(form, page), 'replace')) === 'failed') asked = wordsOf(location.search);
    }, PAUSE_MS);
  }

  /** Shows a page that was not asked for by typing. Whoever asked is shown, too, why there is none. */
  async function go(href: string, how: How): Promise<boolean> {
    clearTimeout(pause);
    asked = wordsOf(new URL(href, location.href).search);
    const outcome = await turn(href, how);
    if (outcome === 'failed') location.assign(href);
    return outcome === 'shown';
  }

  /** The same for a page whose words are not in the field; what was typed meanwhile stays. */
  async function goAndFill(href: string, how: How, scroll = false): Promise<void> {
    const before = wordsField()?.value;
    if (!(await go(href, how))) return;
    const field = wordsField();
    if (field?.value === before && field && !composing) field.value = asked;
    if (scroll) scrollTo(0, 0);
  }

  function wordsField(): HTMLInputElement | null {
    return root.querySelector('input[type="search"]');
  }

  root.addEventListener('input', ({ target }) => {
    if (isWordsField(target) && !composing) followTyping(target);
  });
  root.addEventListener('compositionstart', () => {
    composing = true;
  });
  // Chrome sends the last `input` before this and Safari after it, so both read.
  root.addEventListener('compositionend', ({ target }) => {
    composing = false;
    if (isWordsField(target)) followTyping(target);
  });
  root.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (composing) return;
    const href = formHref(event.target, page);
    void go(href, href === location.pathname + location.search ? 'replace' : 'push');
  });
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.origin !== location.origin || link.pathname !== page || link.hash !== '') return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void goAndFill(link.pathname + link.search, 'push', link.closest('nav') !== null);
  });
  addEventListener('popstate', () => {
    void goAndFill(location.pathname + location.search, 'stay');
  });
}

/** Words as the address then has them. */
const clean = (words: string) => words.trim().replace(/\s+/g, ' ');

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
