import { foldWidth } from './fold.ts';
import { splitRuns, touching } from './grams.ts';

/** A part of a query: a run of Chinese characters or a word, or several words that were quoted together. */
export type QueryTerm =
  /** `touched` has with it the letter or digit that it touches. */
  | { kind: 'run'; text: string; touched: string; quoted: boolean }
  | { kind: 'word'; text: string }
  | { kind: 'phrase'; text: string };

const QUOTED = /["“”„«「『]([^"“”„«»「」『』]+)["“”»」』]/gu;
// Everything else is no part of a word, and might be an operator to the engine.
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}]+/u;

function termsOf(text: string, quoted: boolean): QueryTerm[] {
  const pieces = splitRuns(text);
  return pieces.flatMap(({ piece, run }, index): QueryTerm[] => {
    if (run) {
      const { before, after } = touching(pieces, index);
      return [{ kind: 'run', text: piece, touched: before + piece + after, quoted }];
    }
    const words = piece.split(BETWEEN_WORDS).filter(Boolean);
    if (quoted && words.length > 1) return [{ kind: 'phrase', text: words.join(' ') }];
    return words.map((word) => ({ kind: 'word', text: word }));
  });
}

/** What a query asks for, in its order; what is quoted must be found as it stands. Folded, in its own script. */
export function queryTerms(query: string): QueryTerm[] {
  const folded = foldWidth(query);
  const terms: QueryTerm[] = [];
  let at = 0;
  for (const match of folded.matchAll(QUOTED)) {
    terms.push(...termsOf(folded.slice(at, match.index), false), ...termsOf(match[1] ?? '', true));
    at = match.index + match[0].length;
  }
  return [...terms, ...termsOf(folded.slice(at), false)];
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
