/** Typing errors between two words (a letter more, less, other, or two swapped), counted up to `most` + 1. */
export function typosBetween(a: string, b: string, most: number): number {
  const [from, to] = [[...a], [...b]];
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: number[] = [];
  let last = to.map((_, index) => index).concat(to.length);
  for (const [row, letter] of from.entries()) {
    const next = [row + 1];
    for (const [column, other] of to.entries()) {
      const [above = 0, left = 0, diagonal = 0] = [last[column + 1], next[column], last[column]];
      let best = Math.min(above + 1, left + 1, diagonal + (letter === other ? 0 : 1));
      const swapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other;
      if (swapped) best = Math.min(best, (before[column - 1] ?? 0) + 1);
      next.push(best);
    }
    before = last;
    last = next;
  }
  return Math.min(last.at(-1) ?? 0, most + 1);
}

// As the engine has it: the lengths from which it forgives one typo and two.
const ONE_TYPO = 5;
const TWO_TYPOS = 9;

/** Whether the engine takes `word` for a misspelling of `typed`. */
export function isNearly(typed: string, word: string): boolean {
  if (typed.length < ONE_TYPO) return false;
  const most = typed.length < TWO_TYPOS ? 1 : 2;
  return typosBetween(typed, word, most) <= most;
}
