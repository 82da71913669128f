import { type ChildNode, type Element, isTag } from 'domhandler';
import { safeUrl } from './safe-url.ts';
import { elementsIn, lineOf, makeElement, makeText } from './tree.ts';

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp)(?:[?#]|$)/i;
/** A picture no wider than this beside text is an icon of that text. */
const MAX_ICON = 40;

/** The pictures in a node that shows nothing else: `<img>`, `<a><img></a>`, `<strong><img></strong>`; [] otherwise. */
export function picturesAlone(node: ChildNode): Element[] {
  if (!isTag(node)) return [];
  if (node.name === 'img') return isIcon(node) ? [] : [node];
  return lineOf(node) === '' ? elementsIn(node).filter(({ name }) => name === 'img') : [];
}

/** A figure around a picture taken from `holder`, which may link to a larger one; that one is shown then. */
export function makeFigure(img: Element, holder: ChildNode, caption: string): Element {
  const large = largePicture(holder);
  if (large) img.attribs = { ...img.attribs, src: large };
  if (large) dropSize(img);
  if (caption && !img.attribs.alt) img.attribs.alt = caption;
  const content: ChildNode[] = [large === null ? linked(img, holder) : img];
  if (caption) content.push(makeElement('figcaption', {}, [makeText(caption)]));
  return makeElement('figure', {}, content);
}

function isIcon(img: Element): boolean {
  const width = Number(img.attribs.width ?? Number.POSITIVE_INFINITY);
  return width <= MAX_ICON;
}

function largePicture(holder: ChildNode): string | null {
  const href = linkOf(holder);
  return href && PICTURE_FILE.test(href) ? safeUrl(href) : null;
}

/** The thumbnail's size says nothing about the large picture. */
function dropSize(img: Element): void {
  delete img.attribs.width;
  delete img.attribs.height;
}

function linked(img: Element, holder: ChildNode): Element {
  const href = linkOf(holder);
  return href ? makeElement('a', { href }, [img]) : img;
}

function linkOf(holder: ChildNode): string | null {
  if (!isTag(holder)) return null;
  const link = [holder, ...elementsIn(holder)].find(({ name, attribs }) => name === 'a' && attribs.href);
  return link?.attribs.href ?? null;
}
