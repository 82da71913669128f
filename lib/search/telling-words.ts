const words = new Intl.Segmenter('zh', { granularity: 'word' });
const MOST = 10;

/**
 * The words of a headline that say most of what it is about, the longest first: names and terms are longer than what
 * holds a sentence together. Chinese from two characters on, Latin from four letters, numbers not at all.
 */
export function tellingWords(title: string): string[] {
  const found = [...words.segment(title.normalize('NFKC'))]
    .filter(({ isWordLike, segment }) => isWordLike === true && isTelling(segment))
    .map(({ segment }) => segment.toLowerCase());
  return [...new Set(found)].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MOST);
}

function isTelling(word: string): boolean {
  if (!/\p{L}/u.test(word)) return false;
  return /\p{Script=Latin}/u.test(word) ? word.length >= 4 : [...word].length >= 2;
}

/** A Chinese character weighs as much as some two letters. */
function lengthOf(word: string): number {
  return /\p{Script=Latin}/u.test(word) ? word.length : 2 * [...word].length;
}
