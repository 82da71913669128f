const KEY = 'baolan:language';

/**
 * Offers the page in the language that its reader chose last or, before any choice, that the browser prefers. Nobody is
 * led anywhere: the page that was asked for is the page that is shown.
 */
export function startLanguageOffer(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-languages] a[hreflang]');
  for (const link of links) link.addEventListener('click', () => remember(link.hreflang));
  const shown = document.documentElement.lang;
  const wanted = remembered() ?? preferred(navigator.languages);
  const link = [...links].find(({ hreflang, dataset }) => hreflang === wanted && dataset.offer);
  if (link && wanted !== shown) document.body.append(offerOf(link, shown));
}

/** The first of the browser's languages that is one of ours: ['zh-HK', 'en'] → 'zh-Hant'. */
export function preferred(languages: readonly string[]): string | null {
  for (const language of languages) {
    if (/^zh-(?:hant|tw|hk|mo)\b/i.test(language)) return 'zh-Hant';
    if (/^zh\b/i.test(language)) return 'zh-Hans';
    if (/^en\b/i.test(language)) return 'en';
  }
  return null;
}

function offerOf({ href, hreflang, dataset }: HTMLAnchorElement, shown: string): HTMLElement {
  const offer = document.createElement('aside');
  offer.className = 'language-offer';
  offer.lang = hreflang;
  offer.ariaLabel = dataset.offer ?? '';
  const link = document.createElement('a');
  link.href = href;
  link.hreflang = hreflang;
  link.textContent = dataset.offer ?? '';
  link.addEventListener('click', () => remember(hreflang));
  const dismiss = document.createElement('button');
  dismiss.type = 'button';
  dismiss.textContent = '×';
  dismiss.ariaLabel = dataset.dismiss ?? '';
  dismiss.addEventListener('click', () => {
    remember(shown);
    offer.remove();
  });
  offer.append(link, dismiss);
  return offer;
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage may be forbidden
  }
}

function remember(lang: string): void {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // Storage is forbidden: the offer comes again.
  }
}
