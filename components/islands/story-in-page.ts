import { articleIdOf, type Story } from './shelf.ts';

const CARD = 'li, article, [data-story]';

/** The story an element of the page belongs to: that of its card, or that of the article's own page. */
export function storyAround(element: Element): Story | null {
  const own = element.closest<HTMLElement>('[data-story]');
  return own ? storyOfPage(own) : storyOfCard(element.closest(CARD));
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

function storyOfCard(card: Element | null): Story | null {
  const link = card?.querySelector<HTMLAnchorElement>('a[data-headline]');
  const id = link && articleIdOf(link.href);
  if (!card || !link || !id) return null;
  return {
    id,
    href: link.pathname,
    title: textOf(link),
    source: textOf(card.querySelector('[data-source]')),
    at: card.querySelector('time')?.dateTime ?? '',
    added: Date.now(),
  };
}

const textOf = (element: Element | null) => element?.textContent?.trim() ?? '';
