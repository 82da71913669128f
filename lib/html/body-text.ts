import { type ChildNode, type Element, isTag } from 'domhandler';
import { EMBED_CARD } from './embed-card.ts';
import { lineOf, rawText } from './node-text.ts';

const CONTAINERS = new Set(['ul', 'ol', 'dl', 'blockquote', 'table', 'thead', 'tbody', 'tfoot']);

/**
 * The text of an arranged body's blocks, one paragraph, list item or table row a line; captions, cards of
 * embedded pages and the marks of notes are not part of it.
 */
export function bodyText(blocks: readonly ChildNode[]): string {
  return blockLines(blocks).join('\n');
}

function blockLines(blocks: readonly ChildNode[]): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (!isTag(block)) continue;
    for (const line of linesOf(block)) if (line !== '') lines.push(line);
  }
  return lines;
}

function linesOf(block: Element): string[] {
  if (block.name === 'figure' || block.attribs.class === EMBED_CARD) return [];
  if (block.name === 'pre') return codeLines(block);
  if (block.name === 'tr') return [block.children.filter(isTag).map(lineOf).join(' ').trim()];
  if (CONTAINERS.has(block.name) || holdsBlocks(block)) return blockLines(block.children);
  return [lineOf(block)];
}

function codeLines(pre: Element): string[] {
  return rawText(pre)
    .split('\n')
    .map((line) => line.trimEnd());
}

function holdsBlocks(block: Element): boolean {
  return block.children.some((child) => isTag(child) && (child.name === 'p' || CONTAINERS.has(child.name)));
}
