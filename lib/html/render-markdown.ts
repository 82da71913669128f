import { Marked, type MarkedExtension } from 'marked';
import { markedHighlight } from 'marked-highlight';
import { boundedLexing } from './bounded-lexer.ts';
import { breakLongRuns } from './break-long-runs.ts';
import { LINE_BREAK, TASK } from './element-kinds.ts';
import { replaceHexoTags } from './hexo-tags.ts';
import { highlightCode } from './highlight-code.ts';
import { HtmlPieces } from './html-pieces.ts';
import { isHtmlBody } from './is-html-body.ts';
import { takeLongListings } from './long-listings.ts';
import { hasFootnotes, markdownFootnotes } from './markdown-footnotes.ts';
import { markdownMaths } from './markdown-maths.ts';
import { escapeText } from './write-html.ts';

/** With more listings, opening and closing lines counted, none is coloured. */
const MAX_FENCES = 1_000;
/** Of Markdown, long listings aside; a thick book has fewer. */
const MAX_LINES = 60_000;

export interface MarkdownOptions {
  /** Whether a line's end within a paragraph breaks the line. */
  breaks: boolean;
}

/** The body as HTML: Markdown (GFM) is rendered, HTML comes back as it is. */
export function toBodyHtml(rawBody: string, options: MarkdownOptions = { breaks: false }): string {
  return isHtmlBody(rawBody) ? rawBody : renderMarkdown(rawBody.replace(/\r\n?/g, '\n'), options);
}

function renderMarkdown(source: string, options: MarkdownOptions): string {
  const pieces = new HtmlPieces();
  const tagless = replaceHexoTags(HtmlPieces.clean(source), pieces);
  const unlisted = takeLongListings(tagless, pieces);
  if (hasTooManyLines(unlisted)) return pieces.putBack(asPlainText(unlisted));
  return pieces.putBack(parse(breakLongRuns(unlisted, pieces), options));
}

function parse(markdown: string, options: MarkdownOptions): string {
  try {
    return parserFor(markdown, options).parse(markdown, { async: false });
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
const TASKS: MarkedExtension = {
  renderer: {
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    listitem(item) {
      return item.task ? `<li class="${TASK}">${this.parser.parse(item.tokens)}</li>\n` : false;
    },
  },
};

const LINES: MarkedExtension = { renderer: { br: () => `<br class="${LINE_BREAK}">` } };

const BASE: readonly MarkedExtension[] = [{ gfm: true }, boundedLexing, TASKS, LINES];
const BREAKS: MarkedExtension = { breaks: true };
const usual = new Marked(...BASE, CODE);
const usualOfHexo = new Marked(...BASE, CODE, BREAKS);

/** What a body has no use for does not cost it anything. */
function parserFor(markdown: string, { breaks }: MarkdownOptions): Marked {
  const needed: MarkedExtension[] = [];
  if (markdown.includes('$')) needed.push(markdownMaths);
  if (hasFootnotes(markdown)) needed.push(markdownFootnotes());
  const isColoured = countFences(markdown) <= MAX_FENCES;
  if (needed.length === 0 && isColoured) return breaks ? usualOfHexo : usual;
  if (breaks) needed.push(BREAKS);
  return new Marked(...BASE, ...(isColoured ? [CODE] : []), ...needed);
}

function countFences(markdown: string): number {
  return markdown.split(/```|~~~/, MAX_FENCES + 2).length - 1;
}

function asPlainText(markdown: string): string {
  return escapeText(markdown).replace(/\n{2,}/g, '<br>');
}
