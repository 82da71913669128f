import { codeRanges, type TextRange } from './code-ranges.ts';
import { closeTag, isKnownTag, openTag, type TagOutput, VERBATIM_TAGS } from './hexo-tag-output.ts';
import type { HtmlPieces } from './html-pieces.ts';

const NAME = /^-?\s*([A-Za-z_][\w-]*)\s*/;
const MAX_TAG = 1_000;
/** White space beside a tag that has its line for itself. */
const MAX_MARGIN = 40;

/**
 * Takes Hexo's tag plugins (`{% … %}`) out of Markdown: pictures, quotations, listings, links and embedded
 * pages keep their meaning, the marks of all others go (and are noted), what
 * they enclose stays. An unknown one in running text is text. Code is left alone.
 */
export function replaceHexoTags(source: string, pieces: HtmlPieces): string {
  if (!source.includes('{%')) return source;
  const scan = new TagScan(source, pieces);
  scan.run();
  return scan.done;
}

class TagScan {
  done = '';
  private readonly pieces: HtmlPieces;
  private readonly source: string;
  private readonly code: readonly TextRange[];
  private codeAt = 0;
  private position = 0;
  private readonly openQuotes: string[] = [];
  /** The next `%}` behind the tag, remembered: many tags must not look for the same one each. */
  private tagEnd = -1;
  private readonly withoutEnd = new Set<string>();
  /** Unknown tags that had a line for themselves: their ends are tags too. */
  private readonly unknown = new Set<string>();

  constructor(source: string, pieces: HtmlPieces) {
    this.source = source;
    this.pieces = pieces;
    this.code = codeRanges(source);
  }

  run(): void {
    for (let open = this.nextOpen(); open >= 0; open = this.nextOpen()) {
      const end = this.endOfTag(open);
      if (end < 0) break;
      if (!this.readTag(open, end)) this.copyTo(open + 2);
    }
    this.copyTo(this.source.length);
  }

  /** The next `{%` outside code; what stands before it is copied. */
  private nextOpen(): number {
    for (;;) {
      const open = this.source.indexOf('{%', this.position);
      if (open < 0) return -1;
      const range = this.codeAround(open);
      this.copyTo(range ? Math.max(range.end, this.position) : open);
      if (!range) return open;
    }
  }

  private codeAround(offset: number): TextRange | null {
    while (this.codeAt < this.code.length && (this.code[this.codeAt]?.end ?? 0) <= offset) this.codeAt += 1;
    const range = this.code[this.codeAt];
    return range && range.start <= offset ? range : null;
  }

  private endOfTag(open: number): number {
    if (this.tagEnd < open + 2) this.tagEnd = this.source.indexOf('%}', open + 2);
    return this.tagEnd;
  }

  /** False where `{%` begins no tag. */
  private readTag(open: number, end: number): boolean {
    if (end - open > MAX_TAG) return false;
    const inner = this.source.slice(open + 2, end);
    const name = NAME.exec(inner);
    if (!name?.[1] || inner.includes('{%')) return false;
    if (!this.isTag(name[1].toLowerCase(), open, end + 2)) return false;
    const argument = inner.slice(name[0].length).replace(/-$/, '').trim();
    this.position = end + 2;
    this.write(name[1].toLowerCase(), argument, `{%${inner}%}`);
    return true;
  }

  private isTag(name: string, start: number, end: number): boolean {
    const owner = name.replace(/^end/, '');
    if (isKnownTag(owner) || this.unknown.has(owner)) return true;
    const before = this.source.slice(Math.max(0, start - MAX_MARGIN), start);
    const after = this.source.slice(end, end + MAX_MARGIN);
    const isAlone = /(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(after);
    if (isAlone) this.unknown.add(owner);
    return isAlone;
  }

  private write(name: string, argument: string, printed: string): void {
    const content = VERBATIM_TAGS.has(name) ? this.takeContent(name) : '';
    if (name.startsWith('end')) this.add(closeTag(name.slice(3), this.openQuotes));
    else this.open({ name, argument, content }, printed);
  }

  private open(tag: Parameters<typeof openTag>[0], printed: string): void {
    const output = openTag(tag, this.openQuotes);
    if (output.length === 0) this.pieces.drop(printed);
    this.add(output);
  }

  /** What stands up to the tag's end; '' for a tag that is never closed. */
  private takeContent(name: string): string {
    if (this.withoutEnd.has(name)) return '';
    const ending = new RegExp(`\\{%-?[ \\t]*end${name}[ \\t]*-?%\\}`, 'gi');
    ending.lastIndex = this.position;
    const match = ending.exec(this.source);
    if (!match) {
      this.withoutEnd.add(name);
      return '';
    }
    const content = this.source.slice(this.position, match.index);
    this.position = match.index + match[0].length;
    return content;
  }

  private add(output: TagOutput): void {
    for (const part of output) {
      this.done += typeof part === 'string' ? part : this.pieces.keep(part.html);
    }
  }

  private copyTo(offset: number): void {
    this.done += this.source.slice(this.position, offset);
    this.position = offset;
  }
}
