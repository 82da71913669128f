import { type Element, isTag } from 'domhandler';
import type { ExtractedCredit } from '#lib/articles/article.ts';
import { type CreditLine, type LineCredit, readCreditLine } from '../credit-line.ts';
import { splitNames } from '../credit-names.ts';
import { type InlineCredit, readInlineCredits } from '../inline-credits.ts';
import { isLonger, lineOf } from '../node-text.ts';
import { looksLikePerson } from '../personal-name.ts';
import { type BodyFindings, type Edited, editChildren, hasClass, removed, type TreeRule } from '../tree.ts';

const CREDIT_CLASS = /(?:^|\s)(article-editor|editor|edit|zrbj|author|byline)(?:\s|$)/;
/** Blocks from each end in which a line of credits is expected; an interview has `记者：…` in between. */
const HEAD_BLOCKS = 3;
const TAIL_BLOCKS = 5;
/** No article has so many people; a hostile one must not make us compare each with each. */
const MAX_CREDITS = 60;
const MAX_CAPTION = 120;
/** Blocks among which captions are read. */
const MAX_CAPTIONED = 500;
/** What stands in brackets at the end. */
const LAST_BRACKETS = /[（(【[〔]([^（()）【】[\]〔〕]{2,40})[）)】\]〕]\s*$/;
const SIGNED = /\s*[／/]?\s*(?<![拍合])[摄攝]$/;
const ONE_LINERS = /^(?:h[1-6]|blockquote|ul|ol)$/;
const NAMES_PHOTOGRAPHER = /^[（(【[]?(?:摄|攝|图|圖|photo)/i;

/**
 * Reads credits. A block that is nothing but labelled credits is taken out of the body; a byline of an
 * everyday word (`文｜何以宁`) and credits within running text or under a picture stay where they are.
 */
export const takeCredits: TreeRule = (root, findings) => {
  const count = root.children.filter(isTag).length;
  let index = -1;
  editChildren(root, (block) => {
    if (!isTag(block)) return block;
    index += 1;
    if (block.name === 'figure' && index < MAX_CAPTIONED) readCaption(block, findings);
    const spot = spotOf(block, index, count);
    return block.name === 'p' ? readBlock(block, spot, findings) : readOther(block, spot, findings);
  });
};

interface Spot {
  place: string;
  isMarked: boolean;
  isEdge: boolean;
}

function spotOf(block: Element, index: number, count: number): Spot {
  return {
    place: placeOf(block, index, count),
    isMarked: hasClass(block, CREDIT_CLASS),
    isEdge: index < HEAD_BLOCKS || index >= count - TAIL_BLOCKS,
  };
}

function placeOf(block: Element, index: number, count: number): string {
  const marked = CREDIT_CLASS.exec(block.attribs.class ?? '');
  if (marked) return `p.${marked[1]}`;
  return index === count - 1 ? 'paragraph:last' : `paragraph:${index + 1}`;
}

/** A picture's credit in its caption: `摄影：何以宁`, `……。何以宁 摄`, `……（本报记者 何以宁 摄）`. */
function readCaption(figure: Element, findings: BodyFindings): void {
  const caption = figure.children.find((child) => isTag(child) && child.name === 'figcaption');
  if (!caption || !isTag(caption) || isLonger(caption.children, MAX_CAPTION)) return;
  const line = lineOf(caption);
  const inBrackets = LAST_BRACKETS.exec(line)?.[1]?.trim();
  for (const text of inBrackets === undefined ? [line] : [line, inBrackets]) {
    for (const { role, name, printed } of [...labelledPhotographers(text), ...signatures(text)]) {
      if (role !== 'photographer') continue;
      addCredit(findings.credits, { role, name, printed, place: 'figcaption', confidence: 0.7 });
    }
  }
}

function labelledPhotographers(text: string): LineCredit[] {
  const labelled = NAMES_PHOTOGRAPHER.test(text) ? readCreditLine(text)?.credits : null;
  return labelled?.filter(({ isPerson }) => isPerson) ?? [];
}

/** `新华社记者 林知远 摄`, `何以宁／摄`; not `图为现场拍摄`. */
function signatures(text: string): Pick<LineCredit, 'role' | 'name' | 'printed'>[] {
  if (!SIGNED.test(text)) return [];
  const inline = readInlineCredits(text);
  if (inline.length > 0) return inline;
  const names = splitNames(text.replace(SIGNED, '')) ?? [];
  return names.every(looksLikePerson)
    ? names.map((name) => ({ role: 'photographer', name, printed: text }))
    : [];
}

/** A heading, quotation or list that is nothing but one line of credits is that line; all else in it is text. */
function readOther(block: Element, spot: Spot, findings: BodyFindings): Edited {
  if (!spot.isEdge || !ONE_LINERS.test(block.name) || isLonger(block.children, MAX_CAPTION)) return block;
  const line = readCreditLine(lineOf(block));
  return line && !line.isWeak ? takeLine(block, line, spot, findings) : block;
}

function readBlock(block: Element, spot: Spot, findings: BodyFindings): Edited {
  const text = lineOf(block);
  const line = spot.isEdge || spot.isMarked ? readCreditLine(text) : null;
  if (line && (spot.isMarked || !line.isWeak)) return takeLine(block, line, spot, findings);
  noteCredits(line?.isWeak ? bylines(line) : readInlineCredits(text), spot, findings);
  return block;
}

/** `文｜何以宁`: an everyday word before a name; `文 何以宁` may be anything. */
function bylines(line: CreditLine): InlineCredit[] {
  const confidence = line.isLoose ? 0.7 : 0.85;
  return line.credits.map((credit) => ({ ...credit, confidence }));
}

function noteCredits(found: readonly InlineCredit[], { place }: Spot, findings: BodyFindings): void {
  for (const { role, name, printed, confidence } of found) {
    addCredit(findings.credits, { role, name, printed, place, confidence });
  }
}

function takeLine(block: Element, line: CreditLine, spot: Spot, findings: BodyFindings): Edited {
  const isSure = !line.isPartial && line.credits.every(({ isPerson }) => isPerson);
  for (const { role, name, printed, isPerson } of line.credits) {
    const confidence = isPerson ? sureness(spot) : 0.6;
    addCredit(findings.credits, { role, name, printed, place: spot.place, confidence });
  }
  // A name that may be none, or gives no credit, stays readable, unless the page itself marks the block as credits.
  return isSure || spot.isMarked ? removed(block, 'credit-line', findings) : block;
}

function sureness({ isMarked: marked, place }: Spot): number {
  if (marked) return 0.98;
  return place === 'paragraph:last' ? 0.95 : 0.9;
}

/** One credit for each role and name, the surest. */
function addCredit(credits: ExtractedCredit[], credit: ExtractedCredit): void {
  const at = credits.findIndex(({ role, name }) => role === credit.role && name === credit.name);
  const known = credits[at];
  if (!known && credits.length < MAX_CREDITS) credits.push(credit);
  else if (known && known.confidence < credit.confidence) credits[at] = credit;
}
