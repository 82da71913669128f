import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { editUp, elementsIn, setChildren, type TreeRule } from '../tree.ts';

const TRIMMED = new Set('p h1 h2 h3 h4 h5 h6 li dt dd td th figcaption blockquote'.split(' '));
const CELLS = new Set(['td', 'th']);
const REMOVED_WHEN_EMPTY = new Set([
  ...[...TRIMMED].filter((name) => !CELLS.has(name)),
  ...'ul ol dl pre figure table tr a strong em b i'.split(' '),
]);
/** Ideographic and no-break spaces are in \s. */
const BLANK = /[\s\u200b\ufeff]/;

/**
 * Takes indents made of spaces (U+3000, no-break) from the edges of paragraphs, as CSS sets them, and
 * paragraphs that hold nothing. Nothing that can be read goes, so none of it is recorded as removed.
 */
export const trimParagraphs: TreeRule = (root) => {
  for (const element of elementsIn(root)) {
    if (!TRIMMED.has(element.name)) continue;
    trimEdge(element, 'first');
    trimEdge(element, 'last');
  }
  editUp(root, (element) => (REMOVED_WHEN_EMPTY.has(element.name) && isEmpty(element) ? [] : element));
};

type Edge = 'first' | 'last';

function trimEdge(parent: ParentNode, edge: Edge): void {
  const { children } = parent;
  const step = edge === 'first' ? 1 : -1;
  const start = edge === 'first' ? 0 : children.length - 1;
  let at = start;
  for (let child = children[at]; child && trimsAway(child, edge); child = children[at]) at += step;
  if (at === start) return;
  setChildren(parent, edge === 'first' ? children.slice(at) : children.slice(0, at + 1));
}

/** Trims what stands at the edge; true where nothing of it is left. */
function trimsAway(child: ChildNode, edge: Edge): boolean {
  if (isText(child)) {
    child.data = trimText(child.data, edge);
    return child.data === '';
  }
  if (!isTag(child)) return false;
  if (child.name === 'br') return true;
  trimEdge(child, edge);
  return INLINE_WRAPPERS.has(child.name) && child.children.length === 0;
}

/** By hand: /\s+$/ takes quadratic time on a long run of spaces within the text. */
function trimText(text: string, edge: Edge): string {
  let start = 0;
  let end = text.length;
  if (edge === 'first') while (start < end && BLANK.test(text.charAt(start))) start += 1;
  else while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

const INLINE_WRAPPERS = new Set(['a', 'strong', 'em', 'b', 'i', 'u', 'span', 'font']);

function isEmpty(element: Element): boolean {
  return element.children.every((child) => isText(child) && child.data.trim() === '');
}
