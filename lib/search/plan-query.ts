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
  strategy: 'all' | 'last';
}

/** How a query is put to the engine, in one request. */
export interface QueryPlan {
  /** What comes first among the hits. */
  first: Ask;
  /** Finds all that `first` finds and more; the rest of the hits. */
  wide: Ask | null;
  /** Whether `wide` is only for when `first` finds few. */
  wideIfFew: boolean;
  /** Asked in place of those, in order, where they find nothing. */
  instead: Ask[];
}

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
      if (term.kind === 'run') return askRun(term.text);
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
    return words.map((text) => ({ kind: 'run', text, quoted: term.quoted }));
  });
}

/** Still looser: where there is only one run, each pair of it. */
function loosest(terms: QueryTerm[]): string {
  const words = apart(terms);
  const [only] = words;
  if (words.length > 1 || only?.kind !== 'run') return asWritten(words);
  return gramsOf(only.text)
    .map((gram) => `"${gram}"`)
    .join(' ');
}

function planLatin(query: string, terms: QueryTerm[]): QueryPlan {
  const pinyin = pinyinQuery(query);
  const written = asWritten(terms);
  const last: Ask[] = terms.length > 1 ? [{ q: written, fields: WRITTEN_FIELDS, strategy: 'last' }] : [];
  const first: Ask = { q: written, fields: WRITTEN_FIELDS, strategy: 'all' };
  if (pinyin === null || terms[0]?.kind === 'phrase') {
    return { first, wide: null, wideIfFew: false, instead: last };
  }
  const asPinyin: Ask = { q: pinyin, fields: PINYIN_FIELDS, strategy: 'all' };
  if (terms.length > 1 || pinyin !== written) {
    return { first, wide: null, wideIfFew: false, instead: [asPinyin, ...last] };
  }
  const everywhere: Ask = { q: pinyin, fields: null, strategy: 'all' };
  // Two or three letters are some title's initials by chance.
  if (pinyin.length <= 3) return { first, wide: everywhere, wideIfFew: true, instead: [] };
  return { first: everywhere, wide: null, wideIfFew: false, instead: [] };
}

/** Plans how to ask for a text; null where there is nothing in it to search for. */
export function planQuery(query: string): QueryPlan | null {
  if (query === '') {
    return {
      first: { q: '', fields: null, strategy: 'all' },
      wide: null,
      wideIfFew: false,
      instead: [],
    };
  }
  const terms = queryTerms(query);
  if (terms.length === 0) return null;
  if (terms.every((term) => term.kind !== 'run')) return planLatin(query, terms);
  const first = asWritten(terms);
  const wide = asWritten(apart(terms));
  const last = loosest(terms);
  const ask = (q: string, strategy: Ask['strategy']): Ask => ({ q, fields: null, strategy });
  return {
    first: ask(first, 'all'),
    wide: wide === first ? null : ask(wide, 'all'),
    wideIfFew: false,
    instead: last.includes(' ') && last !== first ? [ask(last, 'last')] : [],
  };
}
