import { type ChildNode, type Element, isTag } from 'domhandler';
import { isLonger, lineOf } from '../node-text.ts';
import { makeFigure } from '../picture-figure.ts';
import { type Edited, editDown, elementsIn, hasClass, type TreeRule } from '../tree.ts';

const PICTURE_BOX =
  /(?:^|[\s_-])(?:img|image|pic|picture|photo|figure)(?:[_-]?(?:wrap|wrapper|box|container|block|cont|con))?(?:\s|$)/i;
/** Also tells the caption of a picture that it only follows: see take-captions.ts. */
export const CAPTION_CLASS =
  /(?:^|[\s_-])(?:img_descr|descr?|caption|img[_-]?tit(?:le)?|pic[_-]?(?:text|desc|title))(?:\s|$)/i;
const MAX_CAPTION = 300;

/** Turns the crawlers' picture boxes (`div.img_wrapper` with `span.img_descr`) and `<figure>` into one shape. */
export const makeFigures: TreeRule = (root) =>
  editDown(root, (element) => (isBox(element) ? replaceBox(element) : element));

function isBox(element: Element): boolean {
  if (element.name === 'figure') return true;
  return (element.name === 'div' || element.name === 'p') && hasClass(element, PICTURE_BOX);
}

function replaceBox(box: Element): Edited {
  const figures = isLonger(box.children, MAX_CAPTION) ? null : figuresIn(box);
  if (figures) return figures;
  // With other text, or none of the pictures left, the box is a wrapper like any other.
  if (box.name === 'figure') box.name = 'div';
  return box;
}

function figuresIn(box: Element): Element[] | null {
  const inside = elementsIn(box);
  const pictures = inside.filter(({ name }) => name === 'img');
  const captionElement = inside.find(
    (element) => element.name === 'figcaption' || hasClass(element, CAPTION_CLASS),
  );
  const line = lineOf(box);
  const caption = captionElement ? lineOf(captionElement) : line;
  if (pictures.length === 0 || line.length > caption.length || caption.length > MAX_CAPTION) return null;
  const last = pictures.length - 1;
  return pictures.map((img, index) => makeFigure(img, linkAround(img, box), index === last ? caption : ''));
}

function linkAround(img: Element, box: Element): ChildNode {
  for (let node = img.parent; node && node !== box; node = node.parent) {
    if (isTag(node) && node.name === 'a') return node;
  }
  return img;
}
