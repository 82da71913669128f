import { render } from 'dom-serializer';
import { type AnyNode, type ChildNode, Element, isTag, isText, type ParentNode, Text } from 'domhandler';
import type { ExtractedCredit, RemovedBlock } from '#lib/articles/article.ts';

/** What the rules read besides the tree, and what they find in it. */
export interface BodyFindings {
  readonly title: string;
  originalTitle: string | null;
  readonly credits: ExtractedCredit[];
  readonly removed: RemovedBlock[];
}

/** One rule of the body's cleaning: it changes the tree, which is its caller's own, in place. */
export type TreeRule = (root: ParentNode, findings: BodyFindings) => void;

const MAX_REMOVED = 200;
const MAX_REMOVED_HTML = 2_000;

/** Takes a node out of the tree and keeps its markup under the rule's id. */
export function removeNode(node: ChildNode, rule: string, findings: BodyFindings): void {
  if (findings.removed.length < MAX_REMOVED) {
    findings.removed.push({ rule, html: removedHtml(node) });
  }
  replaceNode(node, []);
}

/** The markup of a removed node, shortened; half an emoji at the cut is no text that a database takes. */
export function removedHtml(node: ChildNode): string {
  return toHtml(node).slice(0, MAX_REMOVED_HTML).toWellFormed();
}

/** Chinese stays readable: only the characters that HTML needs escaped are. */
export function toHtml(nodes: AnyNode | AnyNode[]): string {
  return render(nodes, { encodeEntities: 'utf8', emptyAttrs: true });
}

/** Puts nodes, none of them in another place of the tree any more, where `node` stood. */
export function replaceNode(node: ChildNode, replacement: ChildNode[]): void {
  const { parent } = node;
  if (!parent) return;
  const { prev, next } = node;
  // Links are mended in place: a body of 20,000 comments must not be copied 20,000 times.
  parent.children.splice(parent.children.indexOf(node), 1, ...replacement);
  Object.assign(node, { parent: null, prev: null, next: null });
  const linked = [prev, ...replacement, next];
  linked.forEach((child, index) => {
    if (!child) return;
    child.parent = parent;
    if (index > 0) child.prev = linked[index - 1] ?? null;
    if (index < linked.length - 1) child.next = linked[index + 1] ?? null;
  });
}

/** Makes `children` the only children of `parent` and links them up. */
export function setChildren(parent: ParentNode, children: ChildNode[]): void {
  parent.children = children;
  children.forEach((child, index) => {
    child.parent = parent;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  });
}

/** Every element below `parent`, parents first; a list of its own, so the tree may change meanwhile. */
export function elementsIn(parent: ParentNode): Element[] {
  const found: Element[] = [];
  collectElements(parent, found);
  return found;
}

function collectElements(parent: ParentNode, found: Element[]): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    found.push(child);
    collectElements(child, found);
  }
}

/** The text as a reader sees it in one line: white space of any kind collapsed, a line break is a space. */
export function lineOf(node: AnyNode): string {
  return rawText(node)
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

/** All text below the node as it stands in the source; `<br>` gives a line end. */
export function rawText(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (isTag(node) && node.name === 'br') return '\n';
  if (!('children' in node)) return '';
  return node.children.map(rawText).join('');
}

export function makeElement(name: string, attribs: Record<string, string>, children: ChildNode[]): Element {
  const element = new Element(name, attribs);
  setChildren(element, children);
  return element;
}

export function makeText(data: string): Text {
  return new Text(data);
}

export function hasClass(element: Element, pattern: RegExp): boolean {
  return pattern.test(element.attribs.class ?? '');
}
