import { type ChildNode, type Element, isTag } from 'domhandler';
import type { ContentsEntry } from '#lib/articles/views.ts';
import { lineOf } from './node-text.ts';
import { parseTree } from './parse-tree.ts';
import { toHtml } from './tree.ts';

export interface BodyWithContents {
  html: string;
  entries: ContentsEntry[];
}

/** Fewer headings than this are seen at a glance. */
const LEAST = 3;
const MOST = 40;
/** A body of this length is a listing or a table; its headings lead to nothing that one reads. */
const MOST_CHARACTERS = 600_000;

/**
 * Gives the first-rank headings of a body (h2 and h3 that no list or quotation holds) ids to go to and lists them;
 * a body with fewer than three stays as it is. `html` is sanitised and stays so.
 */
export function listContents(html: string): BodyWithContents {
  if (html.length > MOST_CHARACTERS || countHeadings(html) < LEAST) return { html, entries: [] };
  const root = parseTree(html);
  const headings = root.children.filter(isHeading);
  const entries = headings.slice(0, MOST).flatMap(toEntry);
  if (entries.length < LEAST) return { html, entries: [] };
  return { html: toHtml(root), entries: withRanks(entries) };
}

// Cheap, and enough to leave most bodies unparsed.
function countHeadings(html: string): number {
  return html.split('<h2').length + html.split('<h3').length - 2;
}

function isHeading(node: ChildNode): node is Element {
  return isTag(node) && (node.name === 'h2' || node.name === 'h3');
}

function toEntry(heading: Element, index: number): (ContentsEntry & { rank: string })[] {
  const text = lineOf(heading);
  if (text === '') return [];
  const anchor = `s${index + 1}`;
  heading.attribs.id = anchor;
  return [{ anchor, text, nested: false, rank: heading.name }];
}

/** An h3 is nested only where an h2 stands above it. */
function withRanks(entries: (ContentsEntry & { rank: string })[]): ContentsEntry[] {
  const first = entries.findIndex(({ rank }) => rank === 'h2');
  return entries.map(({ anchor, text, rank }, index) => ({
    anchor,
    text,
    nested: first >= 0 && index > first && rank === 'h3',
  }));
}
