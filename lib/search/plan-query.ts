import { simplify } from './fold.ts';
import { endOf, gramsOf, splitRuns, touching } from './grams.ts';
import { pinyinQuery } from './pinyin.ts';
import { type QueryTerm, queryTerms, wordsIn, wordsOfRun } from './query-terms.ts';
import { PINYIN_FIELDS, WRITTEN_FIELDS } from './settings.ts';

/** One question to the engine. */
export interface Ask {
  q: string;
  /** Null for all fields. */
  fields: readonly string[] | null;
}

/** How a query is put to the engine, in one request. */
export interface QueryPlan {
  /** What comes first among the hits. */
  first: Ask;
  /** Finds all that `first` finds and more; the rest of the hits. */
  wide: Ask | null;
  /** Whether `wide` is only for when `first` finds few. */
  wideIfFew: boolean;
  /** Asked in the same request, and taken where those find nothing. */
  instead: Ask | null;
  /** A second request where nothing has all the words: with one left out, then each by itself. */
  looser: Ask[][];
}

const MOST_PARTS = 8;

// Phrases only: no typo is forgiven in one, and all of it must stand in one field.
const quote = (words: string[]) => `"${words.join(' ')}"`;

/**
 * What is quoted as one phrase across runs and words. A single character at its edge that touches nothing is for
 * itself: in the text it may be the beginning of a run, and then only its pairs stand there.
 */
function askQuoted(text: string): string {
  const pieces = splitRuns(text);
  const phrases: string[][] = [[]];
  for (const [index, { piece, run }] of pieces.entries()) {
    const { before, after } = touching(pieces, index);
    const touched = before + piece + after;
    const edge = run && [...touched].length === 1 && (index === 0 || index === pieces.length - 1);
    const inside = run && after === '' && index < pieces.length - 1;
    const words = run ? [...gramsOf(touched), ...(inside ? endOf(piece) : [])] : wordsIn(piece);
    if (edge) phrases.push(words, []);
    else phrases.at(-1)?.push(...words);
  }
  return phrases
    .filter((words) => words.length > 0)
    .map(quote)
    .join(' ');
}

function askTerm(term: QueryTerm): string {
  if (term.kind === 'run') return quote(gramsOf(term.touched));
  if (term.kind === 'joined') return quote(term.words);
  return term.kind === 'quoted' ? askQuoted(term.text) : term.text;
}

function asWritten(terms: QueryTerm[]): string {
  return terms.map(askTerm).join(' ');
}

/** Simplified, and words for themselves: nothing that is found as written is missed. What is quoted stays. */
function apart(terms: QueryTerm[]): QueryTerm[] {
  return terms.flatMap((term): QueryTerm[] => {
    if (term.kind === 'joined') return term.words.map((text) => ({ kind: 'word', text }));
    return term.kind === 'run' ? wordsOfRun(simplify(term.text)).map(alone) : [term];
  });
}

function alone(run: string): QueryTerm {
  return { kind: 'run', text: run, touched: run };
}

/** What a query falls into when not all of it can be had: its words, or the pairs of its only run. */
function partsOf(terms: QueryTerm[]): QueryTerm[] {
  const words = apart(terms);
  const [only] = words;
  if (words.length > 1 || only?.kind !== 'run') return words;
  const characters = [...only.text];
  return characters.slice(1).map((character, index) => alone(`${characters[index]}${character}`));
}

/** The engine never leaves a phrase out of a question, so parts are left out here. */
function looser(terms: QueryTerm[]): Ask[][] {
  const parts = partsOf(terms).slice(0, MOST_PARTS);
  if (parts.length < 2) return [];
  const without = parts.map((_, left) => parts.filter((_part, index) => index !== left));
  const ask = (some: QueryTerm[]): Ask => ({ q: asWritten(some), fields: WRITTEN_FIELDS });
  return parts.length === 2 ? [without.map(ask)] : [without.map(ask), parts.map((part) => ask([part]))];
}

function hasRun(text: string): boolean {
  return splitRuns(text).some(({ run }) => run);
}

function planLatin(query: string, terms: QueryTerm[]): QueryPlan {
  const pinyin = pinyinQuery(query);
  const first: Ask = { q: asWritten(terms), fields: WRITTEN_FIELDS };
  const words = asWritten(apart(terms));
  const wide: Ask | null = words === first.q ? null : { q: words, fields: WRITTEN_FIELDS };
  const plan = { first, wide, wideIfFew: false, instead: null, looser: looser(terms) };
  if (pinyin === null || terms.some(({ kind }) => kind === 'quoted')) return plan;
  if (terms.length > 1 || pinyin !== first.q) {
    return { ...plan, instead: { q: pinyin, fields: PINYIN_FIELDS } };
  }
  const everywhere: Ask = { q: pinyin, fields: null };
  // Two or three letters are some title's initials by chance.
  if (pinyin.length <= 3) return { ...plan, wide: everywhere, wideIfFew: true };
  return { ...plan, first: everywhere };
}

/** Plans how to ask for a text; null where there is nothing in it to search for. */
export function planQuery(query: string): QueryPlan | null {
  const everything: Ask = { q: '', fields: null };
  if (query === '') return { first: everything, wide: null, wideIfFew: false, instead: null, looser: [] };
  const terms = queryTerms(query);
  if (terms.length === 0) return null;
  if (!terms.some(({ kind, text }) => kind === 'run' || hasRun(text))) return planLatin(query, terms);
  const first = asWritten(terms);
  const wide = asWritten(apart(terms));
  return {
    first: { q: first, fields: null },
    wide: wide === first ? null : { q: wide, fields: null },
    wideIfFew: false,
    instead: null,
    looser: looser(terms),
  };
}
