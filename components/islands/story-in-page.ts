import { articleIdOf, type Story } from './shelf.ts';

/** A row or card of a list; an article's own page is none. */
const CARD = 'li, article:not(:has([data-story]))';

/** The headline of the card an element stands in, or that it is itself. */
export function headlineAround(element: Element | null): HTMLAnchorElement | null {
  const own = element?.closest<HTMLAnchorElement>('a[data-headline]');
  return own ?? element?.closest(CARD)?.querySelector<HTMLAnchorElement>('a[data-headline]') ?? null;
}

/** The story an element of the page belongs to: that of its card, or that of the article's own page. */
export function storyAround(element: Element): Story | null {
  const own = element.closest<HTMLElement>('[data-story]');
  return own ? storyOfPage(own) : storyOfHeadline(headlineAround(element));
}

/** The story of the article's page, null elsewhere. */
export function storyOfThisPage(): Story | null {
  const own = document.querySelector<HTMLElement>('[data-story]');
  return own && storyOfPage(own);
}

function storyOfPage({ dataset }: HTMLElement): Story | null {
  const href = location.pathname;
  const id = articleIdOf(href);
  const { title = '', source = '', at = '' } = dataset;
  return id === null ? null : { id, href, title, source, at, added: Date.now() };
}

function storyOfHeadline(link: HTMLAnchorElement | null): Story | null {
  const id = link && articleIdOf(link.href);
  if (!link || !id) return null;
  const card = link.closest(CARD);
  return {
    id,
    href: link.pathname,
    title: textOf(link),
    source: textOf(card?.querySelector('[data-source]')),
    at: card?.querySelector('time')?.dateTime ?? '',
    added: Date.now(),
  };
}

const textOf = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
