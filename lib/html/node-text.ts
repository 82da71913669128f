import { type AnyNode, type ChildNode, type Element, isTag, isText } from 'domhandler';
import { FOOTNOTE_LINK } from './footnote-ids.ts';

const INVISIBLE = /[\s\u200b\ufeff]+/g;
const VISIBLE = /[^\s\u200b\ufeff]/;

/** The text as a reader sees it in one line: white space of any kind collapsed, a line break is a space. */
export function lineOf(node: AnyNode): string {
  return rawText(node).replace(INVISIBLE, ' ').trim();
}

/** All text below the node as it stands in the source; `<br>` gives a line end, the mark of a note nothing. */
export function rawText(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (isTag(node) && node.name === 'br') return '\n';
  if (!('children' in node) || (isTag(node) && isFootnoteMark(node))) return '';
  let text = '';
  for (const child of node.children) text += rawText(child);
  return text;
}

function isFootnoteMark({ name, attribs }: Element): boolean {
  return name === 'a' && attribs.href !== undefined && FOOTNOTE_LINK.test(attribs.href);
}

/** Whether anything below the node can be read. */
export function hasText(node: AnyNode): boolean {
  if (isText(node)) return VISIBLE.test(node.data);
  return 'children' in node && node.children.some(hasText);
}

/** Whether the nodes hold more text than `limit` characters; stops counting as soon as it knows. */
export function isLonger(nodes: readonly ChildNode[], limit: number): boolean {
  return countText(nodes, limit, 0) > limit;
}

function countText(nodes: readonly ChildNode[], limit: number, before: number): number {
  let count = before;
  for (const node of nodes) {
    if (count > limit) return count;
    if (isText(node)) count += node.data.trim().length;
    else if ('children' in node) count = countText(node.children, limit, count);
  }
  return count;
}
