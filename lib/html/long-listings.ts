import { codeRanges } from './code-ranges.ts';
import { highlightCode } from './highlight-code.ts';
import type { HtmlPieces } from './html-pieces.ts';
import { escapeAttribute } from './write-html.ts';

/** Shorter ones are left to the Markdown parser. */
const MIN_LISTING = 2_000;
const FENCE = /^(?:`{3,}|~{3,})[ \t]*([^\s`]*)/;

/**
 * Long fenced listings as finished HTML: nothing that is done to the other lines of a long text may reach
 * into them.
 */
export function takeLongListings(markdown: string, pieces: HtmlPieces): string {
  if (markdown.length < MIN_LISTING) return markdown;
  let taken = '';
  let position = 0;
  for (const { start, end } of codeRanges(markdown)) {
    const fence =
      end - start < MIN_LISTING || !startsLine(markdown, start)
        ? null
        : FENCE.exec(markdown.slice(start, start + 200));
    if (!fence) continue;
    taken += `${markdown.slice(position, start)}\n${pieces.keep(listingHtml(markdown.slice(start, end), fence[1] ?? ''))}\n`;
    position = end;
  }
  return taken + markdown.slice(position);
}

function startsLine(markdown: string, offset: number): boolean {
  return offset === 0 || markdown.charAt(offset - 1) === '\n';
}

function listingHtml(source: string, language: string): string {
  const lines = source.split('\n').slice(1);
  const isClosed = /^[ \t]*(?:`{3,}|~{3,})[ \t]*$/.test(lines.at(-1) ?? '');
  const code = (isClosed ? lines.slice(0, -1) : lines).join('\n');
  const name = language === '' ? '' : ` class="language-${escapeAttribute(language)}"`;
  return `<pre><code${name}>${highlightCode(code, language)}\n</code></pre>`;
}
