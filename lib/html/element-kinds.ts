import { type AnyNode, type Element, isTag } from 'domhandler';

const INLINE = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Blocks that keep their element; every other element that is not inline is a mere wrapper. */
const KEPT = new Set('ul ol dl table pre hr h1 h2 h3 h4 h5 h6 figure blockquote'.split(' '));

export function isKeptBlock(element: Element): boolean {
  return KEPT.has(element.name);
}

export function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.name);
}

/** Text, or an inline element with nothing but inline content. */
export function isInline(node: AnyNode): boolean {
  return !isTag(node) || (INLINE.has(node.name) && !holdsBlock(node));
}

/** Whether a paragraph, list, wrapper or other block lies anywhere below. */
export function holdsBlock(element: Element): boolean {
  return element.children.some((child) => isTag(child) && (!INLINE.has(child.name) || holdsBlock(child)));
}

/** The class of a `<br>` that Markdown made. */
export const LINE_BREAK = 'line';

/** The class of a list's item that begins with a box, ticked or not. */
export const TASK = 'task';

/** The class of a link that is nothing but a long address, and may break anywhere. */
export const BARE_ADDRESS = 'bare-address';
