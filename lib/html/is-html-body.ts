import { readLooseText } from './loose-text.ts';

const TAG =
  /<(!doctype|html|body|div|p|section|article|main|header|footer|aside|nav|figure|table|ul|ol|dl|blockquote|pre|h[1-6]|center|form|style|script|iframe|video|audio|details|fieldset|hr|img|br|span|font|strong|a)\b/iy;
/** A block of Markdown behind a blank line; white space before it would make it code. */
const MARKDOWN_BLOCK =
  /\n[ \t]*\n(?:#{1,6} \S|```|~~~|[-*+] \S|\d{1,3}\. \S|> \S|!?\[[^\]\n]{1,200}\]\(|\{% \S)/;
const BLANK_LINES = /\n(?:[ \t]*\n)+/;
/** Of a crawler's page, at most one character in so many stands outside of all blocks. */
const LEAST_IN_BLOCKS = 10;

/**
 * Whether a body is HTML, as crawlers write it, and no Markdown. Both may begin with a tag: a post that opens with
 * a picture, an anchor or a centred line goes on in Markdown, next to its blocks. In doubt it is Markdown, which lets
 * blocks of HTML through.
 */
export function isHtmlBody(body: string): boolean {
  TAG.lastIndex = skipComments(body);
  const first = TAG.exec(body)?.[1]?.toLowerCase();
  if (first === undefined) return false;
  if (first === '!doctype') return true;
  const { text, size, wholeSize, breaks } = readLooseText(body);
  if (MARKDOWN_BLOCK.test(text)) return false;
  if (size * LEAST_IN_BLOCKS <= wholeSize) return true;
  // A crawler parts loose lines with <br>, Markdown with blank lines.
  return breaks > 1 && breaks >= text.trim().split(BLANK_LINES).length;
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
