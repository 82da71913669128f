import type { SearchRow } from '#lib/articles/search-document.ts';
import { foldWidth, simplify } from './fold.ts';
import { closeUp, splitRuns } from './grams.ts';
import { queryTerms, wordsIn } from './query-terms.ts';

const LATIN = /[\p{Script=Latin}\p{N}]/u;

/**
 * What a query quotes that the engine cannot know to stand side by side: it knows only that all of its words and
 * pairs are in one field (docs/decisions/0008). A single word or pair is exact as it is. Folded, words one space apart.
 */
export function inexactQuotes(query: string): string[] {
  return queryTerms(query)
    .flatMap((term) => (term.kind === 'quoted' ? [term.text] : []))
    .filter((text) => !isExact(text))
    .map(plain);
}

function isExact(text: string): boolean {
  const [only, ...more] = splitRuns(text);
  if (only === undefined || more.length > 0) return false;
  return only.run ? [...only.piece].length <= 2 : wordsIn(only.piece).length === 1;
}

/** A text as quotes are compared with it: folded, whatever separates words one space. */
function plain(text: string): string {
  return wordsIn(closeUp(foldWidth(text))).join(' ');
}

/** Whether each quote stands, as it is, in one of the article's fields, written in either script. */
export function standsQuoted(row: SearchRow, quotes: string[]): boolean {
  const names = [row.source, ...row.people, ...row.categoryNames];
  const fields = [row.title, row.originalTitle, row.dek, ...names, row.text].map((field) =>
    plain(field ?? ''),
  );
  const simplified = fields.map(simplify);
  return quotes.every((quote) => [...fields, ...simplified].some((field) => standsIn(field, quote)));
}

/** Whole words only: neither 12024年 nor 2024年度 … 1 is what 2024年 quotes, where a letter or digit goes on. */
function standsIn(field: string, quote: string): boolean {
  for (let at = field.indexOf(quote); at >= 0; at = field.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    if (!goesOn(field, at) && !goesOn(field, end)) return true;
  }
  return false;
}

function goesOn(field: string, at: number): boolean {
  return LATIN.test(field.charAt(at - 1)) && LATIN.test(field.charAt(at));
}
