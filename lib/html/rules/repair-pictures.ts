import type { Element } from 'domhandler';
import { type PictureSize, readPictureSize } from '../picture-size.ts';
import { safeUrl } from '../safe-url.ts';
import { type BodyFindings, elementsIn, removeNode, type TreeRule } from '../tree.ts';

/** Where pages that load pictures late keep the real address, best first; src may be a grey dot then. */
const LAZY_SOURCES = [
  'data-original',
  'data-src',
  'data-lazy-src',
  'data-actualsrc',
  'data-original-src',
  'data-url',
];

/** Gives every picture its real address, its size and its alternative text, and nothing else. */
export const repairPictures: TreeRule = (root, findings) => {
  for (const element of elementsIn(root)) {
    if (element.name === 'img') repairPicture(element, findings);
  }
};

function repairPicture(img: Element, findings: BodyFindings): void {
  const src = pictureUrl(img);
  const size = src === null ? null : readPictureSize(img.attribs, src);
  if (src === null) removeNode(img, 'picture-unusable', findings);
  else if (size && size.width <= 2 && size.height <= 2) removeNode(img, 'tracking-pixel', findings);
  else rewriteAttributes(img, src, size);
}

function rewriteAttributes(img: Element, src: string, size: PictureSize | null): void {
  const alt = (img.attribs.alt ?? '').replace(/\s+/g, ' ').trim();
  img.attribs = { src, alt };
  if (size) Object.assign(img.attribs, { width: String(size.width), height: String(size.height) });
}

function pictureUrl(img: Element): string | null {
  for (const name of [...LAZY_SOURCES, 'src']) {
    const url = safeUrl(img.attribs[name] ?? '');
    if (url) return url;
  }
  return null;
}
