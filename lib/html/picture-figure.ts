import { type ChildNode, type Element, isTag } from 'domhandler';
import { hasText } from './node-text.ts';
import { safeUrl } from './safe-url.ts';
import { elementsIn, makeElement, makeText } from './tree.ts';

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp)(?:[?#]|$)/i;
/** A picture no wider than this beside text is an icon of that text. */
const MAX_ICON = 40;
/** A thumbnail no wider than this would be a blur as a figure. */
const MAX_THUMBNAIL = 320;

/** The pictures in a node that shows nothing else: `<img>`, `<a><img></a>`, `<strong><img></strong>`; [] otherwise. */
export function picturesAlone(node: ChildNode): Element[] {
  if (!isTag(node)) return [];
  if (node.name === 'img') return isIcon(node) ? [] : [node];
  return hasText(node) ? [] : elementsIn(node).filter(({ name }) => name === 'img');
}

/** A figure around a picture taken from `holder`, with its link; a mere thumbnail gives way to what it links to. */
export function makeFigure(img: Element, holder: ChildNode, caption: string): Element {
  const href = linkOf(holder);
  if (href && isThumbnail(img)) showInstead(img, href);
  if (caption && !img.attribs.alt) img.attribs.alt = caption;
  const content: ChildNode[] = [href ? makeElement('a', { href }, [img]) : img];
  if (caption) content.push(makeElement('figcaption', {}, [makeText(caption)]));
  return makeElement('figure', {}, content);
}

function isIcon(img: Element): boolean {
  return widthOf(img) <= MAX_ICON;
}

function isThumbnail(img: Element): boolean {
  return widthOf(img) <= MAX_THUMBNAIL;
}

function widthOf(img: Element): number {
  return Number(img.attribs.width ?? Number.POSITIVE_INFINITY);
}

/** The thumbnail's size says nothing about the large picture. */
function showInstead(img: Element, href: string): void {
  const large = PICTURE_FILE.test(href) ? safeUrl(href) : null;
  if (large === null) return;
  const { width: _width, height: _height, ...rest } = img.attribs;
  img.attribs = { ...rest, src: large };
}

function linkOf(holder: ChildNode): string | null {
  if (!isTag(holder)) return null;
  if (isLink(holder)) return holder.attribs.href ?? null;
  return elementsIn(holder).find(isLink)?.attribs.href ?? null;
}

function isLink({ name, attribs }: Element): boolean {
  return name === 'a' && Boolean(attribs.href);
}
