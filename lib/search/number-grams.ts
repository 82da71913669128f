import type { SearchRow } from '#lib/articles/search-document.ts';
import { foldWidth, simplify } from './fold.ts';
import { closeUp, splitRuns } from './grams.ts';

// For the search without the engine each pair of characters is one number (two UTF-16 units), so that Postgres
// compares integers; a single character is a pair with nothing, a Latin word its beginnings.

const WORDS = /[\p{L}\p{N}]+/gu;
const SHORTEST = 2;
const LONGEST = 8;
const HASH_SEED = 0x811c9dc5;

function pair(first: number, second: number): number {
  return (first << 16) | second;
}

/** FNV-1a; its numbers may meet those of pairs, which shows a wrong article now and then. */
function hash(word: string): number {
  let value = HASH_SEED;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value | 0;
}

/** What a run of characters is asked for with. */
function gramsOfRun(run: string): number[] {
  if (run.length === 1) return [pair(run.charCodeAt(0), 0)];
  return Array.from({ length: run.length - 1 }, (_, at) => pair(run.charCodeAt(at), run.charCodeAt(at + 1)));
}

/** What a Latin word, or its beginning, is asked for with. */
export function gramOfWord(word: string): number {
  return word.length === 1 ? pair(word.charCodeAt(0), 0) : hash(word.slice(0, LONGEST));
}

/** The numbers of a part of a query: a run of characters or a word. */
export function gramsOfTerm(text: string): number[] {
  const folded = simplify(closeUp(foldWidth(text)));
  return splitRuns(folded).flatMap(({ piece, run }) =>
    run ? gramsOfRun(piece) : (piece.match(WORDS) ?? []).map(gramOfWord),
  );
}

function addWord(grams: Set<number>, word: string): void {
  if (word.length < SHORTEST) grams.add(gramOfWord(word));
  for (let size = SHORTEST; size <= Math.min(LONGEST, word.length); size += 1)
    grams.add(hash(word.slice(0, size)));
}

function addRun(grams: Set<number>, run: string): void {
  for (let at = 0; at < run.length; at += 1) {
    grams.add(pair(run.charCodeAt(at), 0));
    if (at > 0) grams.add(pair(run.charCodeAt(at - 1), run.charCodeAt(at)));
  }
}

/** Everything an article can be found by, as numbers. */
export function gramsOfArticle(row: SearchRow): number[] {
  const names = [row.source, ...row.people, ...row.categoryNames];
  const grams = new Set<number>();
  const written = [row.title, row.originalTitle, row.dek, ...names, row.text].join('\n');
  const text = simplify(closeUp(foldWidth(written)));
  for (const { piece, run } of splitRuns(text)) {
    if (run) addRun(grams, piece);
    else for (const word of piece.match(WORDS) ?? []) addWord(grams, word);
  }
  return [...grams];
}
