import { type Element, isTag } from 'domhandler';
import type { ExtractedCredit } from '#lib/articles/article.ts';
import { type CreditLine, readCreditLine } from '../credit-line.ts';
import { type InlineCredit, readInlineCredits } from '../inline-credits.ts';
import { type BodyFindings, hasClass, lineOf, removeNode, type TreeRule } from '../tree.ts';

const CREDIT_CLASS = /(?:^|\s)(article-editor|editor|edit|zrbj|author|byline)(?:\s|$)/;
/** Blocks from each end in which a line of credits is expected; an interview has `记者：…` in between. */
const HEAD_BLOCKS = 3;
const TAIL_BLOCKS = 5;

/**
 * Reads credits. A block that is nothing but labelled credits is taken out of the body; a byline of an
 * everyday word (`文｜何以宁`) and credits within running text stay where they are.
 */
export const takeCredits: TreeRule = (root, findings) => {
  const blocks = root.children.filter(isTag);
  blocks.forEach((block, index) => {
    if (block.name !== 'p') return;
    const isEdge = index < HEAD_BLOCKS || index >= blocks.length - TAIL_BLOCKS;
    const spot = { place: placeOf(block, index, blocks.length), isMarked: isMarked(block), isEdge };
    readBlock(block, spot, findings);
  });
};

interface Spot {
  place: string;
  isMarked: boolean;
  isEdge: boolean;
}

function readBlock(block: Element, spot: Spot, findings: BodyFindings): void {
  const text = lineOf(block);
  const line = spot.isEdge || spot.isMarked ? readCreditLine(text) : null;
  if (line && (spot.isMarked || !line.isWeak)) takeLine(block, line, spot, findings);
  else noteCredits(line?.isWeak ? bylines(line) : readInlineCredits(text), spot, findings);
}

/** `文｜何以宁`: an everyday word before a name. */
function bylines(line: CreditLine): InlineCredit[] {
  return line.credits.map((credit) => ({ ...credit, confidence: 0.7 }));
}

function noteCredits(found: readonly InlineCredit[], { place }: Spot, findings: BodyFindings): void {
  for (const { role, name, printed, confidence } of found) {
    addCredit(findings.credits, { role, name, printed, place, confidence });
  }
}

function takeLine(block: Element, line: CreditLine, spot: Spot, findings: BodyFindings): void {
  const isSure = line.credits.every(({ isPerson }) => isPerson);
  for (const { role, name, printed, isPerson } of line.credits) {
    const confidence = isPerson ? sureness(spot) : 0.6;
    addCredit(findings.credits, { role, name, printed, place: spot.place, confidence });
  }
  // A name that may be none stays readable, unless the page itself marks the block as credits.
  if (isSure || spot.isMarked) removeNode(block, 'credit-line', findings);
}

function sureness({ isMarked: marked, place }: Spot): number {
  if (marked) return 0.98;
  return place === 'paragraph:last' ? 0.95 : 0.9;
}

function placeOf(block: Element, index: number, count: number): string {
  const marked = CREDIT_CLASS.exec(block.attribs.class ?? '');
  if (marked) return `p.${marked[1]}`;
  return index === count - 1 ? 'paragraph:last' : `paragraph:${index + 1}`;
}

function isMarked(block: Element): boolean {
  return hasClass(block, CREDIT_CLASS);
}

/** One credit for each role and name, the surest. */
function addCredit(credits: ExtractedCredit[], credit: ExtractedCredit): void {
  const at = credits.findIndex(({ role, name }) => role === credit.role && name === credit.name);
  const known = credits[at];
  if (!known) credits.push(credit);
  else if (known.confidence < credit.confidence) credits[at] = credit;
}
