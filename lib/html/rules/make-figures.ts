import { type ChildNode, type Element, isTag } from 'domhandler';
import { makeFigure } from '../picture-figure.ts';
import { elementsIn, hasClass, lineOf, replaceNode, type TreeRule } from '../tree.ts';

const PICTURE_BOX =
  /(?:^|[\s_-])(?:img|image|pic|picture|photo|figure)(?:[_-]?(?:wrap|wrapper|box|container|block|cont|con))?(?:\s|$)/i;
const CAPTION =
  /(?:^|[\s_-])(?:img_descr|descr?|caption|img[_-]?tit(?:le)?|pic[_-]?(?:text|desc|title))(?:\s|$)/i;
const MAX_CAPTION = 300;

/** Turns the crawlers' picture boxes (`div.img_wrapper` with `span.img_descr`) and `<figure>` into one shape. */
export const makeFigures: TreeRule = (root) => {
  for (const box of elementsIn(root)) {
    // A box inside one that was replaced before it has lost its place.
    if (box.parent && isBox(box)) replaceBox(box);
  }
};

function isBox(element: Element): boolean {
  if (element.name === 'figure') return true;
  return (element.name === 'div' || element.name === 'p') && hasClass(element, PICTURE_BOX);
}

function replaceBox(box: Element): void {
  const inside = elementsIn(box);
  const pictures = inside.filter(({ name }) => name === 'img');
  const captionElement = inside.find(
    (element) => element.name === 'figcaption' || hasClass(element, CAPTION),
  );
  const caption = captionElement ? lineOf(captionElement) : lineOf(box);
  const other = lineOf(box).length - caption.length;
  // With other text, or none of the pictures left, the box is a wrapper like any other.
  if (pictures.length === 0 || other > 0 || caption.length > MAX_CAPTION) {
    if (box.name === 'figure') box.name = 'div';
    return;
  }
  const last = pictures.length - 1;
  replaceNode(
    box,
    pictures.map((img, index) => makeFigure(img, linkAround(img, box), index === last ? caption : '')),
  );
}

function linkAround(img: Element, box: Element): ChildNode {
  for (let node = img.parent; node && node !== box; node = node.parent) {
    if (isTag(node) && node.name === 'a') return node;
  }
  return img;
}
