import type { Element } from 'domhandler';
import { pictureAddress } from '../picture-address.ts';
import { type PictureSize, readPictureSize } from '../picture-size.ts';
import { type BodyFindings, type Edited, editDown, removed, type TreeRule } from '../tree.ts';

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
export const repairPictures: TreeRule = (root, findings) =>
  editDown(root, (element) => (element.name === 'img' ? repairPicture(element, findings) : element));

function repairPicture(img: Element, findings: BodyFindings): Edited {
  const src = pictureUrl(img, findings);
  if (src === null) return removed(img, 'picture-unusable', findings);
  const size = readPictureSize(img.attribs, src);
  if (size && size.width <= 2 && size.height <= 2) return removed(img, 'tracking-pixel', findings);
  rewriteAttributes(img, src, size);
  return img;
}

function rewriteAttributes(img: Element, src: string, size: PictureSize | null): void {
  const alt = (img.attribs.alt ?? '').replace(/\s+/g, ' ').trim();
  img.attribs = { src, alt };
  if (size) Object.assign(img.attribs, { width: String(size.width), height: String(size.height) });
}

function pictureUrl(img: Element, { resolvePicture }: BodyFindings): string | null {
  for (const name of [...LAZY_SOURCES, 'src']) {
    const address = img.attribs[name];
    const url = address === undefined ? null : pictureAddress(address, resolvePicture);
    if (url) return url;
  }
  return null;
}
