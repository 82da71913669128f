import { marked } from 'marked';
import { replaceHexoTags } from './hexo-tags.ts';

// A comment ends at its first -->: with [\s\S]*? a row of comments takes exponential time.
const LEADING_COMMENTS = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*/;
const BLOCK_TAG =
  /<(?:!doctype|html|body|div|p|section|article|main|header|footer|aside|nav|figure|table|ul|ol|dl|blockquote|pre|h[1-6]|center|form|style|script|iframe|video|audio|details|fieldset|hr|img|br|span|font|strong|a)\b/iy;
/** marked takes quadratic time on these in one line; no line of prose has so many. */
const TOO_MANY_MARKS = /^(?:[^*_\n]*[*_]){10000}/m;
/** marked calls itself for each level of quotation; deeper ones are no writing. */
const TOO_DEEP = /^[ \t]*(?:>[ \t]*){50}/m;

/** The body as HTML: Markdown (GFM) is rendered, HTML that begins with a tag comes back as it is. */
export function toBodyHtml(rawBody: string): string {
  BLOCK_TAG.lastIndex = LEADING_COMMENTS.exec(rawBody)?.[0].length ?? 0;
  if (BLOCK_TAG.test(rawBody)) return rawBody;
  const markdown = replaceHexoTags(rawBody.replace(/\r\n?/g, '\n'));
  if (TOO_DEEP.test(markdown) || TOO_MANY_MARKS.test(markdown)) return escapeText(markdown);
  try {
    return marked.parse(markdown, { async: false, gfm: true });
  } catch (error) {
    // Nesting of any other kind ends in a full stack; the text itself is then still worth showing.
    if (error instanceof RangeError) return escapeText(markdown);
    throw error;
  }
}

function escapeText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped.replace(/\n{2,}/g, '<br>');
}
