import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { isLonger, lineOf } from '../node-text.ts';
import { MAX_CLASSED_TEXT, MAX_PROMO_TEXT, PROMO_RULES } from '../promo-rules.ts';
import { editDown, elementsIn, hasClass, removed, type TreeRule } from '../tree.ts';

const BLOCKS = new Set(['p', 'div', 'section', 'figure', 'center', 'aside', 'li', 'td', 'h2', 'h3', 'h4']);
const CLASS_RULES = PROMO_RULES.flatMap(({ id, classes }) => (classes ? [{ id, classes }] : []));
const TEXT_RULES = PROMO_RULES.flatMap(({ id, text }) => (text ? [{ id, text }] : []));

/** Takes out promotion (QR codes, app adverts, ad slots) by the rules in promo-rules.ts. */
export const removePromotion: TreeRule = (root, findings) => {
  const found = findPromotion(root);
  if (found.size === 0) return;
  editDown(root, (element) => {
    const rule = found.get(element);
    return rule === undefined ? element : removed(element, rule, findings);
  });
};

function findPromotion(root: ParentNode): Map<Element, string> {
  const found = new Map<Element, string>();
  const sizes: Sizes = new Map();
  for (const element of elementsIn(root)) {
    const rule = ruleFor(element);
    if (rule === null) continue;
    const block = withPictures(element, sizes);
    if (found.has(block)) continue;
    found.set(block, rule);
    forget(block, sizes);
  }
  return found;
}

function ruleFor(element: Element): string | null {
  const byClass = element.attribs.class && CLASS_RULES.find(({ classes }) => hasClass(element, classes));
  if (byClass && !isLonger(element.children, MAX_CLASSED_TEXT)) return byClass.id;
  if (!BLOCKS.has(element.name) || isLonger(element.children, MAX_PROMO_TEXT)) return null;
  const line = lineOf(element);
  return TEXT_RULES.find(({ text }) => text.test(line))?.id ?? null;
}

/** How much text elements hold that does not go; counted once for each. */
type Sizes = Map<ParentNode, number>;

/** The largest box around a promotional text that adds nothing to it but pictures. */
function withPictures(element: Element, sizes: Sizes): Element {
  const { parent } = element;
  if (!parent || !isTag(parent) || sizeOf(parent, sizes) !== sizeOf(element, sizes)) return element;
  return withPictures(parent, sizes);
}

function sizeOf(parent: ParentNode, sizes: Sizes): number {
  const known = sizes.get(parent);
  if (known !== undefined) return known;
  let size = 0;
  for (const child of parent.children) {
    if (isText(child)) size += child.data.trim().length;
    else if ('children' in child) size += sizeOf(child, sizes);
  }
  sizes.set(parent, size);
  return size;
}

/** What goes counts no longer for the boxes around it. */
function forget(block: Element, sizes: Sizes): void {
  const size = sizeOf(block, sizes);
  sizes.set(block, 0);
  for (let box = block.parent; box; box = box.parent) {
    if (sizes.has(box)) sizes.set(box, sizeOf(box, sizes) - size);
  }
}
