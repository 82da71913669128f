import type { HtmlPieces } from './html-pieces.ts';
import { inlineCost, MAX_INLINE_COST } from './inline-cost.ts';
import { widenMarks } from './write-html.ts';

/**
 * marked reads the rest of a run of lines (lines without a blank one between them) again for each line that
 * continues a list item, looks like the rule under a table's head or differs in kind from the one before.
 * That is nothing in a text that somebody wrote and minutes in a megabyte of such lines.
 */
const MAX_WORK = 5_000_000;
/** Rough lines that stay together once a run is broken up. */
const MAX_ROUGH = 12;

type LineKind = 'quote' | 'item' | 'rule' | 'row' | 'indented' | 'plain';

/** A line so long with so many marks in it is not Markdown. */
const MAX_LINE = 20_000;
/** Quotations and lists that begin in one line. */
const TOO_DEEP = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){40}/;

/** Puts blank lines into runs that would take a long time; any other text comes back as it is. */
export function breakLongRuns(markdown: string, pieces: HtmlPieces): string {
  if (markdown.length * markdown.length < MAX_WORK) return markdown;
  return takeLines(markdown, pieces)
    .split(/(\n[ \t]*\n)/)
    .map(breakRun)
    .join('');
}

/** Lines that are no Markdown, as the text they are. */
function takeLines(markdown: string, pieces: HtmlPieces): string {
  const take = (line: string) => `\n${pieces.keep(`<p>${widenMarks(line)}</p>`)}\n`;
  return markdown
    .split('\n')
    .map((line) => (isTooLong(line) || TOO_DEEP.test(line) ? take(line) : line))
    .join('\n');
}

function isTooLong(line: string): boolean {
  return line.length > MAX_LINE && inlineCost(line) > MAX_INLINE_COST;
}

function breakRun(run: string): string {
  if (run.length * run.length < MAX_WORK || HTML_BLOCK.test(run)) return run;
  const lines = run.split('\n');
  if (lines.length * run.length < MAX_WORK) return run;
  const rough = roughLines(lines);
  const count = rough.filter(Boolean).length;
  return count * run.length < MAX_WORK ? run : breakLines(lines, rough);
}

/** Markup that lasts until a blank line, whatever is in it. */
const HTML_BLOCK = /^<(?:address|article|center|div|figure|main|ol|p|section|table|ul)[ >]/i;

/** Which lines make marked look ahead. */
function roughLines(lines: readonly string[]): boolean[] {
  let before: LineKind | null = null;
  let isInContainer = false;
  return lines.map((line) => {
    const kind = kindOf(line);
    const isChange = kind !== before;
    before = kind;
    isInContainer ||= kind === 'quote' || kind === 'item';
    return isChange || kind === 'rule' || (isInContainer && (kind === 'plain' || kind === 'indented'));
  });
}

function kindOf(line: string): LineKind {
  if (/^ {0,3}>/.test(line)) return 'quote';
  if (/^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(line)) return 'item';
  if (/^[ \t|:-]*$/.test(line)) return 'rule';
  if (/^(?: {4}|\t)/.test(line)) return 'indented';
  return line.includes('|') ? 'row' : 'plain';
}

function breakLines(lines: readonly string[], rough: readonly boolean[]): string {
  let count = 0;
  const broken = lines.map((line, index) => {
    count += rough[index] ? 1 : 0;
    if (count < MAX_ROUGH) return line;
    count = 0;
    return `\n${line}`;
  });
  return broken.join('\n');
}
