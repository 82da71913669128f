import { Marked, type MarkedExtension } from 'marked';
import { markedHighlight } from 'marked-highlight';
import { boundedLexing } from './bounded-lexer.ts';
import { breakLongRuns } from './break-long-runs.ts';
import { replaceHexoTags } from './hexo-tags.ts';
import { highlightCode } from './highlight-code.ts';
import { HtmlPieces } from './html-pieces.ts';
import { takeLongListings } from './long-listings.ts';
import { hasFootnotes, markdownFootnotes } from './markdown-footnotes.ts';
import { markdownMaths } from './markdown-maths.ts';
import { escapeText } from './write-html.ts';

const BLOCK_TAG =
  /<(?:!doctype|html|body|div|p|section|article|main|header|footer|aside|nav|figure|table|ul|ol|dl|blockquote|pre|h[1-6]|center|form|style|script|iframe|video|audio|details|fieldset|hr|img|br|span|font|strong|a)\b/iy;

/** Of Markdown, long listings aside; a thick book has fewer. */
const MAX_LINES = 60_000;

/** The body as HTML: Markdown (GFM) is rendered, HTML that begins with a tag comes back as it is. */
export function toBodyHtml(rawBody: string): string {
  BLOCK_TAG.lastIndex = skipComments(rawBody);
  return BLOCK_TAG.test(rawBody) ? rawBody : renderMarkdown(rawBody.replace(/\r\n?/g, '\n'));
}

/** Where the first thing stands that is neither white space nor a comment. */
function skipComments(text: string): number {
  for (let at = 0; ; ) {
    at = skipSpace(text, at);
    const end = text.startsWith('<!--', at) ? text.indexOf('-->', at + 4) : -1;
    if (end < 0) return at;
    at = end + 3;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

function renderMarkdown(source: string): string {
  const pieces = new HtmlPieces();
  const tagless = replaceHexoTags(HtmlPieces.clean(source), pieces);
  const unlisted = takeLongListings(tagless, pieces);
  if (hasTooManyLines(unlisted)) return pieces.putBack(asPlainText(unlisted));
  return pieces.putBack(parse(breakLongRuns(unlisted, pieces)));
}

function parse(markdown: string): string {
  try {
    return parserFor(markdown).parse(markdown, { async: false });
  } catch (error) {
    // Nesting of a kind that nothing here bounds ends in a full stack; the text itself is still worth showing.
    if (error instanceof RangeError) return asPlainText(markdown);
    throw error;
  }
}

/** Each costs the parser some microseconds and a kilobyte. */
function hasTooManyLines(markdown: string): boolean {
  if (markdown.length < MAX_LINES) return false;
  let lines = 0;
  for (let at = markdown.indexOf('\n'); at >= 0 && lines <= MAX_LINES; at = markdown.indexOf('\n', at + 1))
    lines += 1;
  return lines > MAX_LINES;
}

const CODE: MarkedExtension = markedHighlight({ highlight: highlightCode });
/** A box that nobody can tick says less than its sign, and a form's field has no place in a body. */
const TASKS: MarkedExtension = { renderer: { checkbox: ({ checked }) => (checked ? '☑ ' : '☐ ') } };

const plain = new Marked({ gfm: true }, boundedLexing, CODE, TASKS);
const withMaths = new Marked({ gfm: true }, boundedLexing, CODE, TASKS, markdownMaths);

function parserFor(markdown: string): Marked {
  const base = markdown.includes('$') ? withMaths : plain;
  if (!hasFootnotes(markdown)) return base;
  const maths = base === withMaths ? [markdownMaths] : [];
  return new Marked({ gfm: true }, boundedLexing, CODE, TASKS, ...maths, markdownFootnotes());
}

function asPlainText(markdown: string): string {
  return escapeText(markdown).replace(/\n{2,}/g, '<br>');
}
