import { simplify } from './fold.ts';
import { gramsOf } from './grams.ts';
import { pinyinQuery } from './pinyin.ts';
import { type QueryTerm, queryTerms, wordsOfRun } from './query-terms.ts';
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

const quote = (run: string) => `"${gramsOf(run).join(' ')}"`;

/** Pairs as a phrase: no typo is forgiven in it, and all of it must stand in one field. */
function askRun(run: string): string {
  return [...run].length === 1 ? (gramsOf(run)[0] ?? '') : quote(run);
}

/** The engine takes the last word for a beginning; a single character is always one. */
function singleLast(texts: string[]): string {
  const last = texts.at(-1);
  const single = texts.findIndex((text) => text.startsWith('ŋ'));
  if (single < 0 || !last?.startsWith('"')) return texts.join(' ');
  return [...texts.slice(0, single), ...texts.slice(single + 1), texts[single]].join(' ');
}

function asWritten(terms: QueryTerm[]): string {
  return singleLast(
    terms.map((term) => {
      if (term.kind === 'run') return askRun(term.touched);
      return term.kind === 'phrase' ? `"${term.text}"` : term.text;
    }),
  );
}

/** Simplified, and words of a run for themselves: nothing that is found as written is missed. */
function apart(terms: QueryTerm[]): QueryTerm[] {
  return terms.flatMap((term): QueryTerm[] => {
    if (term.kind !== 'run') return [term];
    const run = simplify(term.text);
    const words = term.quoted ? [run] : wordsOfRun(run);
    return words.map((text) => ({ kind: 'run', text, touched: text, quoted: term.quoted }));
  });
}

function alone(run: string): QueryTerm {
  return { kind: 'run', text: run, touched: run, quoted: false };
}

/** What a query falls into when not all of it can be had: its words, or the pairs of its only run. */
function partsOf(terms: QueryTerm[]): QueryTerm[] {
  const words = apart(terms);
  const [only] = words;
  if (words.length > 1 || only?.kind !== 'run' || only.quoted) return words;
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

function planLatin(query: string, terms: QueryTerm[]): QueryPlan {
  const pinyin = pinyinQuery(query);
  const first: Ask = { q: asWritten(terms), fields: WRITTEN_FIELDS };
  const plan = { first, wide: null, wideIfFew: false, instead: null, looser: looser(terms) };
  if (pinyin === null || terms[0]?.kind === 'phrase') return plan;
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
  if (terms.every((term) => term.kind !== 'run')) return planLatin(query, terms);
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
