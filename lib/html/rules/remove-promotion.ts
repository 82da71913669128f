import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { MAX_PROMO_TEXT, PROMO_RULES } from '../promo-rules.ts';
import { elementsIn, hasClass, lineOf, removeNode, type TreeRule } from '../tree.ts';

const BLOCKS = new Set(['p', 'div', 'section', 'figure', 'center', 'aside', 'li', 'td', 'h2', 'h3', 'h4']);

/** Takes out promotion (QR codes, app adverts, ad slots) by the rules in promo-rules.ts. */
export const removePromotion: TreeRule = (root, findings) => {
  const gone = new Set<Element>();
  for (const element of elementsIn(root)) {
    if (gone.has(element) || element.parent === null) continue;
    const rule = ruleFor(element);
    if (!rule) continue;
    const block = withPictures(element);
    gone.add(block);
    for (const inner of elementsIn(block)) gone.add(inner);
    removeNode(block, rule, findings);
  }
};

function ruleFor(element: Element): string | null {
  const byClass = PROMO_RULES.find(({ classes }) => classes && hasClass(element, classes));
  if (byClass) return byClass.id;
  if (!BLOCKS.has(element.name) || isLong(element)) return null;
  const text = lineOf(element);
  return PROMO_RULES.find((rule) => rule.text?.test(text))?.id ?? null;
}

/** Whether the element holds more text than a promotion does; stops counting as soon as it knows. */
function isLong(element: Element): boolean {
  return countText(element.children, 0) > MAX_PROMO_TEXT;
}

function countText(nodes: readonly ChildNode[], before: number): number {
  let count = before;
  for (const node of nodes) {
    if (count > MAX_PROMO_TEXT) return count;
    if (isText(node)) count += node.data.trim().length;
    else if ('children' in node) count = countText(node.children, count);
  }
  return count;
}

/** The largest box around a promotional text that adds nothing to it but pictures. */
function withPictures(element: Element): Element {
  const { parent } = element;
  if (!parent || !isTag(parent) || lineOf(parent) !== lineOf(element)) return element;
  return withPictures(parent);
}
