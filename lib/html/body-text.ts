import { type Element, isTag, type ParentNode } from 'domhandler';
import { lineOf, rawText } from './tree.ts';

const CONTAINERS = new Set(['ul', 'ol', 'dl', 'blockquote', 'table', 'thead', 'tbody', 'tfoot']);

/** The text of an arranged body, one paragraph, list item or table row a line; captions are not part of it. */
export function bodyText(root: ParentNode): string {
  return blockLines(root).join('\n');
}

function blockLines(parent: ParentNode): string[] {
  return parent.children
    .filter(isTag)
    .flatMap(linesOf)
    .filter((line) => line !== '');
}

function linesOf(block: Element): string[] {
  if (block.name === 'figure') return [];
  if (block.name === 'pre')
    return rawText(block)
      .split('\n')
      .map((line) => line.trimEnd());
  if (block.name === 'tr') return [block.children.filter(isTag).map(lineOf).join(' ').trim()];
  if (CONTAINERS.has(block.name)) return blockLines(block);
  return holdsBlocks(block) ? blockLines(block) : [lineOf(block)];
}

function holdsBlocks(block: Element): boolean {
  return block.children.some((child) => isTag(child) && (child.name === 'p' || CONTAINERS.has(child.name)));
}
