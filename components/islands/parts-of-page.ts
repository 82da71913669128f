const MOST_PICTURES = 30;
const NEEDED = 'link[rel="stylesheet"], link[rel="modulepreload"], link[rel="icon"], script[src]';

/** Of what a page loads, what a copy of it needs from this site: its styles and scripts, and the article's own pictures. */
export function partsOfPage(page: Document, base: string): { needed: string[]; pictures: string[] } {
  const own = (addresses: (string | null)[]) => [
    ...new Set(addresses.flatMap((one) => ownAddress(one, base))),
  ];
  const needed = [...page.querySelectorAll(NEEDED)];
  const pictures = [...page.querySelectorAll('article img')];
  return {
    needed: own(needed.map((element) => element.getAttribute('href') ?? element.getAttribute('src'))),
    pictures: own(pictures.map((picture) => picture.getAttribute('src'))).slice(0, MOST_PICTURES),
  };
}

function ownAddress(address: string | null, base: string): string[] {
  const url = address ? URL.parse(address, base) : null;
  return url && url.origin === new URL(base).origin && url.protocol.startsWith('http') ? [url.href] : [];
}
