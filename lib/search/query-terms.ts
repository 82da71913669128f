import { foldWidth } from './fold.ts';
import { closeUp, splitRuns, touching } from './grams.ts';

/** A part of a query. */
export type QueryTerm =
  /** Chinese characters; `touched` has with them the letter or digit that they touch. */
  | { kind: 'run'; text: string; touched: string }
  | { kind: 'word'; text: string }
  /** Words with only signs between them: COVID-19, don't, 1.5. */
  | { kind: 'joined'; text: string; words: string[] }
  /** What must stand as it is. */
  | { kind: 'quoted'; text: string };

const QUOTED = /["“”„«「『]([^"“”„«»「」『』]+)["“”»」』]/gu;
// Everything else is no part of a word, and might be an operator to the engine.
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}]+/u;
const AROUND_WORDS =
  /^[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}]+|[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}]+$/gu;

/** The words of a text without Chinese characters. */
export function wordsIn(text: string): string[] {
  return text.split(BETWEEN_WORDS).filter(Boolean);
}

function termOf(text: string): QueryTerm[] {
  const words = wordsIn(text);
  const [only] = words;
  if (only === undefined) return [];
  if (words.length === 1) return [{ kind: 'word', text: only }];
  return [{ kind: 'joined', text: text.replace(AROUND_WORDS, ''), words }];
}

function termsOf(text: string): QueryTerm[] {
  const pieces = splitRuns(text);
  return pieces.flatMap(({ piece, run }, index): QueryTerm[] => {
    if (!run) return piece.split(/\s+/u).flatMap(termOf);
    const { before, after } = touching(pieces, index);
    return [{ kind: 'run', text: piece, touched: before + piece + after }];
  });
}

function quotedTerm(quoted: string): QueryTerm[] {
  const text = closeUp(quoted).replace(/\s+/gu, ' ').replace(AROUND_WORDS, '');
  return text === '' ? [] : [{ kind: 'quoted', text }];
}

/** As closeUp, but a letter at the end may be the first of a word that is still being typed. */
function closeUpTyped(text: string): string {
  const end = / [a-z0-9]\s*$/u.exec(text)?.index ?? text.length;
  return closeUp(text.slice(0, end)) + text.slice(end);
}

/** What a query asks for, in its order; what is quoted must be found as it stands. Folded, in its own script. */
export function queryTerms(query: string): QueryTerm[] {
  const folded = foldWidth(query);
  const terms: QueryTerm[] = [];
  let at = 0;
  for (const match of folded.matchAll(QUOTED)) {
    terms.push(...termsOf(closeUp(folded.slice(at, match.index))), ...quotedTerm(match[1] ?? ''));
    at = match.index + match[0].length;
  }
  return [...terms, ...termsOf(closeUpTyped(folded.slice(at)))];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const PARTICLES = new Set(['的', '了', '和', '与', '及', '在', '之']);

/**
 * The words of a run of characters that may stand apart in a text: '北京房价' is asked for as 北京 and 房价.
 * The splitter is often wrong about single characters: several in a row are taken for a word that it does not
 * know, and one by itself stays with both its neighbours. Particles inside are left out.
 */
export function wordsOfRun(run: string): string[] {
  const pieces = joinSingles([...segmenter.segment(run)].map(({ segment }) => segment));
  const words: string[] = [];
  let open = false;
  for (const [index, piece] of pieces.entries()) {
    const single = isSingle(piece);
    const inside = index > 0 && index < pieces.length - 1;
    if (inside && PARTICLES.has(piece)) {
      open = false;
      continue;
    }
    const sticks = open || (single && words.length > 0 && !PARTICLES.has(pieces[index - 1] ?? ''));
    words.push(sticks ? `${words.pop() ?? ''}${piece}` : piece);
    open = single;
  }
  return words;
}

function isSingle(piece: string): boolean {
  return [...piece].length === 1;
}

function joinSingles(segments: string[]): string[] {
  const pieces: string[] = [];
  let wasSingle = false;
  for (const segment of segments) {
    const single = isSingle(segment) && !PARTICLES.has(segment);
    if (single && wasSingle) pieces.push((pieces.pop() ?? '') + segment);
    else pieces.push(segment);
    wasSingle = single;
  }
  return pieces;
}
