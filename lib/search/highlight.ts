const SNIPPET_GRAPHEMES = 110;
const LEAD_GRAPHEMES = 24;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function fold(text: string): string {
  // Lower-casing may change a text's length (İ); then positions would not fit, so it is left as it is.
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** The terms to mark: each word of the query as typed, and what a word segmenter makes of it where that is absent. */
function termsIn(text: string, query: string): string[] {
  const folded = fold(text);
  const typed = fold(query).split(/\s+/).filter(Boolean);
  return typed.flatMap((term) => {
    if (folded.includes(term)) return [term];
    const parts = [...words.segment(term)].filter((part) => part.isWordLike).map((part) => part.segment);
    return parts.filter((part) => [...part].length > 1 && folded.includes(part));
  });
}

interface Span {
  start: number;
  end: number;
}

/** A Latin term counts from a word's start, as the engine has it: no 'a' in the middle of 'tram'. */
function insideWord(text: string, at: number): boolean {
  return /[a-z0-9]/.test(text.charAt(at)) && /[a-z0-9]/.test(text.charAt(at - 1));
}

/** Where the terms stand, in order, overlaps joined. */
function findSpans(text: string, terms: string[]): Span[] {
  const folded = fold(text);
  const spans: Span[] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      if (!insideWord(folded, at)) spans.push({ start: at, end: at + term.length });
    }
  }
  spans.sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** `text` as HTML with the query's terms in <mark>; everything else is escaped. */
export function markTerms(text: string, query: string): string {
  let html = '';
  let at = 0;
  for (const { start, end } of findSpans(text, termsIn(text, query))) {
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

/** The start of the sentence that `at` stands in, or a point shortly before `at` in a long sentence. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LEAD_GRAPHEMES * 2), at);
  const stop = Math.max(
    ...['。', '！', '？', '；', '\n', '. ', '! ', '? '].map((mark) => before.lastIndexOf(mark)),
  );
  if (stop >= 0) return at - before.length + stop + 1;
  if (at <= LEAD_GRAPHEMES) return 0;
  const near = at - LEAD_GRAPHEMES;
  const space = text.indexOf(' ', near);
  return space >= 0 && space < at ? space + 1 : near;
}

function takeGraphemes(text: string, most: number): { taken: string; rest: boolean } {
  let count = 0;
  for (const { index } of graphemes.segment(text)) {
    if (count === most) return { taken: text.slice(0, index), rest: true };
    count += 1;
  }
  return { taken: text, rest: false };
}

/**
 * A piece of `text` around the query's first match, cut at a sentence's start and whole graphemes,
 * as HTML: escaped text and <mark> only.
 */
export function snippet(text: string, query: string): string {
  const first = findSpans(text, termsIn(text, query))[0];
  let start = first ? sentenceStart(text, first.start) : 0;
  const low = text.charCodeAt(start);
  if (low >= 0xdc00 && low <= 0xdfff) start += 1; // never begin inside a surrogate pair
  const window = text
    .slice(start, start + SNIPPET_GRAPHEMES * 8)
    .replace(/\s+/g, ' ')
    .trimStart();
  const { taken, rest } = takeGraphemes(window, SNIPPET_GRAPHEMES);
  return `${start > 0 ? '…' : ''}${markTerms(taken.trimEnd(), query)}${rest ? '…' : ''}`;
}
