/** What one paragraph may cost. */
export const MAX_INLINE_COST = 20_000_000;
/** marked looks through the whole paragraph for each pair of marks of emphasis, and for each other mark. */
const PAIR_COST = 0.1;
const MARK_COST = 3;

const PAIRS = /(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}_])|[*~]+/gu;
const MARKS = /`+|[<[\]!(&:$\\]|www\./g;

/**
 * How long marked may take for the inline markup of a paragraph, in nanoseconds; measured on hostile ones.
 * Counting ends where it is more than any may cost.
 */
export function inlineCost(source: string): number {
  const { length } = source;
  const pairs = count(source, PAIRS, Math.sqrt(MAX_INLINE_COST / (PAIR_COST * length)));
  const marks = count(source, MARKS, MAX_INLINE_COST / (MARK_COST * length));
  return length * (PAIR_COST * pairs * pairs + MARK_COST * marks) + mailCost(source);
}

/** Up to one more than `limit`. */
function count(source: string, pattern: RegExp, limit: number): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (found <= limit && pattern.test(source)) found += 1;
  return found;
}

/** Any part of a word before an @ may be the beginning of a mail address. */
function mailCost(source: string): number {
  if (!source.includes('@')) return 0;
  let cost = 0;
  for (const [word] of source.matchAll(/\S+/g)) if (word.includes('@')) cost += word.length * word.length;
  return cost;
}
