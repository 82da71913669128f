/** A piece of a text: the offset of its first character and of the one after its last. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const FENCE = /^[ \t>]*(`{3,}|~{3,})(.*)$/;

/** Where Markdown source is code, in order: fenced listings, also in quotations and lists, and code spans. */
export function codeRanges(markdown: string): TextRange[] {
  if (!/[`~]/.test(markdown)) return [];
  const ranges: TextRange[] = [];
  let paragraphStart = 0;
  let fence: Fence | null = null;
  for (const { start, end } of notableLines(markdown)) {
    const line = markdown.slice(start, end);
    if (fence) {
      if (!closes(line, fence.mark)) continue;
      ranges.push({ start: fence.start, end });
      fence = null;
    } else {
      addSpans(markdown, { start: paragraphStart, end: start }, ranges);
      const mark = fenceMark(line);
      if (mark !== null) fence = { mark, start };
      // A line that only begins like a fence is text.
      else if (line.trim() !== '') addSpans(markdown, { start, end }, ranges);
    }
    paragraphStart = end;
  }
  if (fence) ranges.push({ start: fence.start, end: markdown.length });
  else addSpans(markdown, { start: paragraphStart, end: markdown.length }, ranges);
  return ranges;
}

/** Blank lines, which end a paragraph, and those that may be fences. */
function* notableLines(markdown: string): Generator<TextRange> {
  for (const match of markdown.matchAll(/^[ \t>]*(?:(?:```|~~~).*)?$/gm)) {
    yield { start: match.index, end: match.index + match[0].length };
  }
}

interface Fence {
  readonly mark: string;
  readonly start: number;
}

/** A line such as ```` ```js````; what follows backticks may hold none, or it is a code span. */
function fenceMark(line: string): string | null {
  const [, mark = '', info = ''] = FENCE.exec(line) ?? [];
  return mark === '' || (mark.startsWith('`') && info.includes('`')) ? null : mark;
}

function closes(line: string, mark: string): boolean {
  const [, found = '', info = ''] = FENCE.exec(line) ?? [];
  return found.startsWith(mark) && info.trim() === '';
}

/** Nobody writes code into a longer one. */
const MAX_PARAGRAPH = 200_000;

/** A span ends at the next run of as many backticks. */
function addSpans(markdown: string, { start, end }: TextRange, ranges: TextRange[]): void {
  const text = markdown.slice(start, end);
  if (text.length > MAX_PARAGRAPH || !text.includes('`')) return;
  const runs = [...text.matchAll(/`+/g)];
  const partners = partnersOf(runs.map(([run]) => run.length));
  for (let at = 0; at < runs.length; at += 1) {
    const partner = partners[at] ?? -1;
    const [from, to] = [runs[at], runs[partner]];
    if (!from || !to) continue;
    ranges.push({ start: start + from.index, end: start + to.index + to[0].length });
    at = partner;
  }
}

/** For each run the index of the next one of its length, -1 where none follows. */
function partnersOf(lengths: readonly number[]): number[] {
  const next = new Map<number, number>();
  const partners = new Array<number>(lengths.length).fill(-1);
  for (let at = lengths.length - 1; at >= 0; at -= 1) {
    const length = lengths[at] ?? 0;
    partners[at] = next.get(length) ?? -1;
    next.set(length, at);
  }
  return partners;
}
