import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { elementsIn, replaceNode, type TreeRule } from '../tree.ts';

const TRIMMED = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'figcaption',
  'blockquote',
]);
const REMOVED_WHEN_EMPTY = new Set([
  ...TRIMMED,
  'ul',
  'ol',
  'dl',
  'pre',
  'figure',
  'table',
  'tr',
  'a',
  'strong',
  'em',
  'b',
  'i',
]);
const CELLS = new Set(['td', 'th']);
/** Ideographic and no-break spaces are in \s. */
const BLANK = /[\s\u200b]/;

/**
 * Takes indents made of spaces (U+3000, no-break) from the edges of paragraphs, as CSS sets them, and
 * paragraphs that hold nothing. Nothing that can be read goes, so none of it is recorded as removed.
 */
export const trimParagraphs: TreeRule = (root) => {
  const elements = elementsIn(root);
  for (const element of elements) {
    if (TRIMMED.has(element.name)) trimEdges(element);
  }
  // Inner elements first: a list whose items went is empty itself.
  for (const element of elements.reverse()) {
    if (REMOVED_WHEN_EMPTY.has(element.name) && !CELLS.has(element.name) && isEmpty(element)) {
      replaceNode(element, []);
    }
  }
};

function trimEdges(element: Element): void {
  trimEdge(element, 'first');
  trimEdge(element, 'last');
}

type Edge = 'first' | 'last';

function trimEdge(parent: ParentNode, edge: Edge): void {
  let child = edge === 'first' ? parent.firstChild : parent.lastChild;
  while (child) {
    if (isText(child)) child.data = trimText(child.data, edge);
    else if (isTag(child) && child.name !== 'br') trimEdge(child, edge);
    const isBlank = isText(child)
      ? child.data === ''
      : isTag(child) && (child.name === 'br' || isEmptyInline(child));
    if (!isBlank) return;
    replaceNode(child, []);
    child = edge === 'first' ? parent.firstChild : parent.lastChild;
  }
}

/** By hand: /\s+$/ takes quadratic time on a long run of spaces within the text. */
function trimText(text: string, edge: Edge): string {
  let start = 0;
  let end = text.length;
  if (edge === 'first') while (start < end && BLANK.test(text.charAt(start))) start += 1;
  else while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const INLINE_WRAPPERS = new Set(['a', 'strong', 'em', 'b', 'i', 'u', 'span', 'font']);

function isEmptyInline(element: Element): boolean {
  return INLINE_WRAPPERS.has(element.name) && element.children.length === 0;
}

function isEmpty(element: Element): boolean {
  return element.children.every((child) => isText(child) && child.data.trim() === '');
}
