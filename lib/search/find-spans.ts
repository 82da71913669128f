import { LRUCache } from 'lru-cache';
import { simplify } from './fold.ts';
import { foldInPlace } from './fold-in-place.ts';
import { pinyinQuery, syllablesOf } from './pinyin.ts';
import { type QueryTerm, queryTerms, wordsOfRun } from './query-terms.ts';
import { isNearly } from './spelling.ts';

/** A match in a text; `term` tells matches of one part of the query from those of another. */
export interface Span {
  start: number;
  end: number;
  term: number;
}

const MOST_SPANS = 500;
/** Nobody reads the marks of more; a long query must not cost a moment for each of its words. */
const MOST_PARTS = 16;
const LATIN = /[\p{Script=Latin}\p{N}]/u;
const LATIN_WORDS = /[\p{Script=Latin}\p{N}]+/gu;
const HAN_RUN = /\p{Script=Han}+/gu;

/** A part of a query, made ready for looking it up in many texts. */
interface Sought {
  kind: QueryTerm['kind'];
  /** Simplified. */
  text: string;
  /** The words of a run that may stand apart, and its pairs. */
  words: string[];
  pairs: string[];
}

const sought = new LRUCache<string, Sought[]>({ max: 200 });

function seek(query: string): Sought[] {
  const known = sought.get(query);
  if (known) return known;
  const terms = queryTerms(query).slice(0, MOST_PARTS).map(toSought);
  sought.set(query, terms);
  return terms;
}

function toSought({ kind, text }: QueryTerm): Sought {
  const whole = simplify(text);
  if (kind !== 'run') return { kind, text: whole, words: [], pairs: [] };
  const characters = [...whole];
  return {
    kind,
    text: whole,
    words: wordsOfRun(whole).filter((word) => [...word].length > 1),
    pairs: characters.slice(1).map((character, index) => `${characters[index]}${character}`),
  };
}

/**
 * What of a term occurs in the text: of a run the whole, else the words that may stand apart, else pairs of it; for a
 * misspelled word, the words that are nearly it.
 */
function partsOf(folded: string, { kind, text, words, pairs }: Sought): string[] {
  if (folded.includes(text)) return [text];
  if (kind === 'run') {
    const apart = words.filter((word) => folded.includes(word));
    return apart.length > 0 ? apart : pairs.filter((pair) => folded.includes(pair));
  }
  if (kind !== 'word') return [];
  return [...new Set(folded.match(LATIN_WORDS) ?? [])].filter((word) => isNearly(text, word));
}

/** A Latin word counts from its start, as the engine has it: no 'a' in the middle of 'tram'. */
function insideWord(text: string, at: number): boolean {
  return LATIN.test(text.charAt(at)) && LATIN.test(text.charAt(at - 1));
}

function occurrences(folded: string, part: string, term: number): Span[] {
  const spans: Span[] = [];
  let at = folded.indexOf(part);
  while (at >= 0 && spans.length < MOST_SPANS) {
    if (!insideWord(folded, at)) spans.push({ start: at, end: at + part.length, term });
    at = folded.indexOf(part, at + part.length);
  }
  return spans;
}

/** Where the query's parts stand in a text of either script, in order; they may overlap. */
export function findSpans(text: string, query: string): Span[] {
  return findFoldedSpans(foldInPlace(text), query);
}

/** The same in a text that is folded (fold-in-place.ts). */
export function findFoldedSpans(folded: string, query: string): Span[] {
  const parts = new Set<string>();
  for (const term of seek(query)) {
    for (const part of partsOf(folded, term)) if (parts.size < MOST_PARTS) parts.add(part);
  }
  const spans = [...parts]
    .flatMap((part, index) => occurrences(folded, part, index))
    .slice(0, 4 * MOST_SPANS);
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** How many syllables from the first on the typed letters take up; 0 where they do not fit. */
function syllablesTaken(syllables: string[], letters: string): number {
  let typed = '';
  for (const [index, syllable] of syllables.entries()) {
    typed += syllable;
    if (typed.startsWith(letters)) return index + 1;
    if (!letters.startsWith(typed)) return 0;
  }
  return 0;
}

/** The characters of a title whose pinyin, or initials, the query is. */
export function findPinyinSpans(title: string, query: string): Span[] {
  const letters = pinyinQuery(query);
  if (letters === null) return [];
  return [...title.matchAll(HAN_RUN)].flatMap(({ 0: run, index }) => {
    const syllables = syllablesOf(run);
    const characters = [...run];
    if (syllables.length !== characters.length) return [];
    return spansInRun(syllables, letters).map(({ from, taken }) => {
      const start = index + characters.slice(0, from).join('').length;
      return { start, end: start + characters.slice(from, from + taken).join('').length, term: 0 };
    });
  });
}

function spansInRun(syllables: string[], letters: string): { from: number; taken: number }[] {
  const initials = syllables.map((syllable) => syllable.charAt(0));
  return syllables.flatMap((_, from) => {
    const taken =
      syllablesTaken(syllables.slice(from), letters) || syllablesTaken(initials.slice(from), letters);
    return taken > 0 ? [{ from, taken }] : [];
  });
}
