import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { holdsBlock, isHeading, isInline, isKeptBlock, LINE_BREAK } from '../element-kinds.ts';
import { hasText } from '../node-text.ts';
import { makeFigure, picturesAlone } from '../picture-figure.ts';
import { makeElement, setChildren, type TreeRule } from '../tree.ts';

/**
 * Makes the body a flat list of blocks: wrappers dissolve, loose text and text between `<br>` become
 * paragraphs, and a picture that stands in text becomes a figure after it.
 */
export const arrangeBlocks: TreeRule = (root) => setChildren(root, arrange(root.children));

function arrange(nodes: readonly ChildNode[], attributes: Attributes = {}): ChildNode[] {
  const flow = new Flow(attributes);
  for (const node of nodes) place(node, flow);
  return flow.finish();
}

function place(node: ChildNode, flow: Flow): void {
  if (!isTag(node)) flow.addInline(node);
  else if (node.name === 'br' && !breaksLine(node)) flow.endParagraph();
  else if (isInline(node)) placeInline(node, flow);
  else if (isKeptBlock(node) && !isWrapper(node)) {
    arrangeInside(node);
    flow.addBlock(node);
  } else for (const block of arrange(node.children, carried(node))) flow.addBlock(block);
}

/** Markdown has paragraphs of its own, so that its breaks are lines, of a poem or an address; an indented line is none. */
function breaksLine({ attribs, next }: Element): boolean {
  return attribs.class === LINE_BREAK && !(next && isText(next) && /^\s*[\u3000\u00a0]/.test(next.data));
}

type Attributes = Record<string, string>;
const CARRIED = ['class', 'lang', 'dir'];

/** What a dissolved element leaves to the paragraphs made of its text. */
function carried({ attribs }: Element): Attributes {
  return Object.fromEntries(CARRIED.flatMap((name) => (attribs[name] ? [[name, attribs[name]]] : [])));
}

function placeInline(element: Element, flow: Flow): void {
  const pictures = picturesAlone(element);
  if (pictures.length > 0) {
    for (const img of pictures) flow.addBlock(makeFigure(img, pictures.length === 1 ? element : img, ''));
  } else if (element.name === 'span' || element.name === 'font') {
    for (const child of element.children) place(child, flow);
  } else flow.addInline(element);
}

/** An empty heading only lends its size to a picture; a table of one cell is a box. */
function isWrapper(element: Element): boolean {
  if (isHeading(element)) return !hasText(element);
  return element.name === 'table' && countCells(element) === 1;
}

function countCells(parent: ParentNode): number {
  let count = 0;
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    count += child.name === 'td' || child.name === 'th' ? 1 : countCells(child);
  }
  return count;
}

const ITEMS = new Set(['li', 'dd', 'dt', 'td', 'th']);

function arrangeInside(block: Element): void {
  if (block.name === 'blockquote') setChildren(block, arrange(block.children));
  else if (block.name !== 'pre' && block.name !== 'figure' && !isHeading(block)) arrangeItems(block);
}

function arrangeItems(block: Element): void {
  for (const child of block.children) {
    if (!isTag(child)) continue;
    if (!ITEMS.has(child.name)) arrangeInside(child);
    else if (holdsBlock(child)) setChildren(child, arrange(child.children));
  }
}

/** Collects blocks in order; inline content gathers in a paragraph until something ends it. */
class Flow {
  private readonly blocks: ChildNode[] = [];
  private line: ChildNode[] = [];
  private readonly attributes: Attributes;

  constructor(attributes: Attributes) {
    this.attributes = attributes;
  }

  addInline(node: ChildNode): void {
    this.line.push(node);
  }

  addBlock(block: ChildNode): void {
    this.endParagraph();
    this.blocks.push(block);
  }

  endParagraph(): void {
    const { line } = this;
    this.line = [];
    if (!line.some((node) => isTag(node) || hasText(node))) return;
    this.blocks.push(makeElement('p', { ...this.attributes }, line));
  }

  finish(): ChildNode[] {
    this.endParagraph();
    return this.blocks;
  }
}
