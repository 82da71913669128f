import { findFoldedSpans, findPinyinSpans, findSpans, type Span } from './find-spans.ts';
import { foldInPlace } from './fold-in-place.ts';

const SNIPPET_GRAPHEMES = 110;
const LEAD_GRAPHEMES = 24;
/** UTF-16 units; most articles are shorter. */
const LOOKED_AT_FIRST = 10_000;

// Characters of which each is a grapheme among its like: no marks, no surrogates, no line ends.
const SINGLE_UNITS = /^[ -~‘’“”…—·\u3000-\u3029\u3031-\u303c\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]*$/;
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** The spans in <mark>, those that touch or overlap as one; everything else escaped. */
function mark(text: string, spans: Span[]): string {
  let html = '';
  let at = 0;
  for (const { start, end } of joinSpans(spans)) {
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

function joinSpans(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** `text` as HTML with what the query asks for in <mark>, in either script; everything else is escaped. */
export function markTerms(text: string, query: string): string {
  return mark(text, findSpans(text, query));
}

/** The same for a title, which may also have been found by its pinyin. */
export function markTitle(title: string, query: string): string {
  const spans = findSpans(title, query);
  return mark(title, spans.length > 0 ? spans : findPinyinSpans(title, query));
}

/** The start of the sentence that `at` stands in, or a point shortly before `at` in a long sentence. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LEAD_GRAPHEMES * 2), at);
  const stop = Math.max(
    ...['。', '！', '？', '；', '\n', '. ', '! ', '? '].map((end) => before.lastIndexOf(end)),
  );
  if (stop >= 0) return at - before.length + stop + 1;
  if (at <= LEAD_GRAPHEMES) return 0;
  const near = at - LEAD_GRAPHEMES;
  const space = text.indexOf(' ', near);
  return space >= 0 && space < at ? space + 1 : near;
}

/** The first span of the window that holds the most parts of the query, then the most matches. */
function densest(spans: Span[]): Span | null {
  let best: { span: Span; terms: number; matches: number } | null = null;
  const inside = new Map<number, number>(); // matches of each term from this span to the window's end
  let beyond = 0;
  for (const [index, span] of spans.entries()) {
    for (let next = spans[beyond]; next; next = spans[beyond]) {
      if (beyond > index && next.end - span.start > SNIPPET_GRAPHEMES) break;
      inside.set(next.term, (inside.get(next.term) ?? 0) + 1);
      beyond += 1;
    }
    const found = { span, terms: inside.size, matches: beyond - index };
    if (!best || found.terms > best.terms || (found.terms === best.terms && found.matches > best.matches))
      best = found;
    const left = (inside.get(span.term) ?? 0) - 1;
    if (left > 0) inside.set(span.term, left);
    else inside.delete(span.term);
  }
  return best?.span ?? null;
}

function takeGraphemes(text: string, most: number): { taken: string; rest: boolean } {
  if (SINGLE_UNITS.test(text.slice(0, most + 1)))
    return { taken: text.slice(0, most), rest: text.length > most };
  let count = 0;
  for (const { index } of graphemes.segment(text)) {
    if (count === most) return { taken: text.slice(0, index), rest: true };
    count += 1;
  }
  return { taken: text, rest: false };
}

/** The next bound between graphemes at or after `at`. */
function graphemeStart(text: string, at: number): number {
  if (at === 0 || SINGLE_UNITS.test(text.slice(at - 1, at + 1))) return at;
  const from = Math.max(0, at - 32);
  for (const { index } of graphemes.segment(text.slice(from, at + 32))) {
    if (from + index >= at) return from + index;
  }
  return at;
}

/** The whole text is gone through only where its beginning has nothing. */
function bestSpan(folded: string, query: string): Span | null {
  const beginning = densest(findFoldedSpans(folded.slice(0, LOOKED_AT_FIRST), query));
  return beginning ?? (folded.length > LOOKED_AT_FIRST ? densest(findFoldedSpans(folded, query)) : null);
}

/**
 * A piece of `text` where the query's parts stand closest together, cut at a sentence's start and whole
 * graphemes, as HTML: escaped text and <mark> only. Who has the text folded (fold-in-place.ts) spares that work.
 */
export function snippet(text: string, query: string, folded: string = foldInPlace(text)): string {
  const best = bestSpan(folded, query);
  const start = best ? graphemeStart(text, sentenceStart(text, best.start)) : 0;
  const window = text
    .slice(start, start + SNIPPET_GRAPHEMES * 8)
    .replace(/\s+/g, ' ')
    .trimStart();
  const { taken, rest } = takeGraphemes(window, SNIPPET_GRAPHEMES);
  return `${start > 0 ? '…' : ''}${markTerms(taken.trimEnd(), query)}${rest ? '…' : ''}`;
}
