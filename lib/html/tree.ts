import { type ChildNode, Element, isTag, type ParentNode, Text } from 'domhandler';
import type { ExtractedCredit, RemovedBlock } from '#lib/articles/article.ts';
import { writeHtml } from './write-html.ts';

/**
 * The URL under which a picture of the collection is served ('/media/…'), or null where there is none. The
 * address is as the body has it, percent-encoding decoded: './a.png', 'pic/b.jpg', '/images/c.png', and
 * 'asset:d.png' for a picture in the post's own asset folder.
 */
export type ResolvePicture = (address: string) => string | null;

/** What the rules read besides the tree, and what they find in it. */
export interface BodyFindings {
  readonly title: string;
  readonly resolvePicture?: ResolvePicture | undefined;
  originalTitle: string | null;
  readonly credits: ExtractedCredit[];
  readonly removed: RemovedBlock[];
  /** The blocks above `<!-- more -->`; null where there is no such mark. */
  aboveMore: readonly ChildNode[] | null;
}

/** One rule of the body's cleaning: it changes the tree, which is its caller's own, in place. */
export type TreeRule = (root: ParentNode, findings: BodyFindings) => void;

const MAX_REMOVED = 200;
const MAX_REMOVED_HTML = 2_000;

export function startFindings(title: string, resolvePicture?: ResolvePicture): BodyFindings {
  return { title, resolvePicture, originalTitle: null, credits: [], removed: [], aboveMore: null };
}

/** Keeps a node's markup under the rule's id; what to put in its place: nothing. */
export function removed(node: ChildNode, rule: string, findings: BodyFindings): [] {
  // Half an emoji at the cut is no text that a database takes.
  const html = () => writeHtml([node], { limit: MAX_REMOVED_HTML }).toWellFormed();
  if (findings.removed.length < MAX_REMOVED) findings.removed.push({ rule, html: html() });
  return [];
}

export function toHtml(root: ParentNode): string {
  return writeHtml(root.children);
}

/** What an edit puts in a node's place: the node itself, another one, several or none. */
export type Edited = ChildNode | readonly ChildNode[];

/**
 * Puts in each child's place what `edit` gives for it. The list of children is written once, however many
 * of them change: a body of a million `<br>` must not be copied a million times.
 */
export function editChildren(parent: ParentNode, edit: (child: ChildNode) => Edited): void {
  const before = parent.children;
  let after: ChildNode[] | null = null;
  for (let at = 0; at < before.length; at += 1) {
    const child = before[at];
    if (!child) continue;
    const edited = edit(child);
    if (edited !== child) after ??= before.slice(0, at);
    if (after) append(after, edited);
  }
  if (after) setChildren(parent, after);
}

function append(list: ChildNode[], edited: Edited): void {
  if ('type' in edited) list.push(edited);
  else for (const node of edited) list.push(node);
}

/** Edits every element, outer ones first; only in one that stays are the inner ones looked at. */
export function editDown(parent: ParentNode, edit: (element: Element) => Edited): void {
  const visit = (child: ChildNode): Edited => {
    if (!isTag(child)) return child;
    const edited = edit(child);
    if (edited === child) editChildren(child, visit);
    return edited;
  };
  editChildren(parent, visit);
}

/** Edits every element, inner ones first: a list whose items went is empty itself by then. */
export function editUp(parent: ParentNode, edit: (element: Element) => Edited): void {
  const visit = (child: ChildNode): Edited => {
    if (!isTag(child)) return child;
    editChildren(child, visit);
    return edit(child);
  };
  editChildren(parent, visit);
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

export function makeElement(name: string, attribs: Record<string, string>, children: ChildNode[]): Element {
  const element = new Element(name, attribs);
  setChildren(element, children);
  return element;
}

export function makeText(data: string): Text {
  return new Text(data);
}

export function hasClass(element: Element, pattern: RegExp): boolean {
  const names = element.attribs.class;
  return names !== undefined && pattern.test(names);
}
