const BLOCK =
  'html|body|div|p|section|article|main|header|footer|aside|nav|figure|table|ul|ol|dl|blockquote|pre|h[1-6]|center|form|fieldset|style|script';
/** An attribute that holds `<` or `>` costs a few characters of text, and no scan to the end for each tag. */
const MARK = new RegExp(String.raw`<!--|<(\/?)(?:(${BLOCK})|(br)|[a-z][a-z0-9-]*)(?![\w-])[^<>]*>?`, 'gi');

/** What a body holds outside of its block elements, as a crawler's page does next to nowhere. */
export interface LooseText {
  /** Without tags and comments, line ends kept. */
  text: string;
  /** Characters that are no white space, and how many there are in all of the body. */
  size: number;
  wholeSize: number;
  /** `<br>` between it. */
  breaks: number;
}

/** Reads the body's tags, closed or not, in one pass. Those in backticks are text. */
export function readLooseText(body: string): LooseText {
  const open = new OpenBlocks();
  const loose: LooseText = { text: '', size: 0, wholeSize: 0, breaks: 0 };
  const parts: string[] = [];
  let from = 0;
  const take = (to: number) => {
    const part = body.slice(from, to);
    loose.wholeSize += sizeOf(part);
    if (!open.isEmpty) return;
    loose.size += sizeOf(part);
    parts.push(part);
  };
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(body); mark; mark = MARK.exec(body)) {
    if (body[mark.index - 1] === '`') continue;
    take(mark.index);
    if (mark[0] === '<!--') MARK.lastIndex = endOfComment(body, mark.index);
    from = MARK.lastIndex;
    if (mark[3] && open.isEmpty) loose.breaks += 1;
    if (mark[2]) open.note(mark[2].toLowerCase(), mark[1] === '/');
  }
  take(body.length);
  return { ...loose, text: parts.join('') };
}

/** A comment that is never closed ends the body. */
function endOfComment(body: string, start: number): number {
  const end = body.indexOf('-->', start + 4);
  return end < 0 ? body.length : end + 3;
}

function sizeOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}

class OpenBlocks {
  private readonly counts = new Map<string, number>();
  private total = 0;

  get isEmpty(): boolean {
    return this.total === 0;
  }

  note(name: string, isEnd: boolean): void {
    const count = this.counts.get(name) ?? 0;
    // A paragraph ends where the next one begins; an end without a beginning means nothing.
    const change = isEnd ? -Math.min(count, 1) : Number(name !== 'p' || count === 0);
    this.counts.set(name, count + change);
    this.total += change;
  }
}
