import { pairKey } from '#lib/articles/people-apart.ts';
import { foldWidth, simplify } from '#lib/search/fold.ts';

/** Why two names look like one, from the surest to the weakest. */
export const ALIKE_EVIDENCE = [
  'width',
  'case',
  'script',
  'punctuation',
  'staff-number',
  'one-letter',
] as const;
export type AlikeEvidence = (typeof ALIKE_EVIDENCE)[number];

export interface Named {
  id: number;
  name: string;
}

/** Two names that are probably one; `a` came first in the list. */
export interface AlikePair {
  a: number;
  b: number;
  evidence: AlikeEvidence;
}

/** Each step forgets one kind of difference more; names that it makes equal differ in nothing else. */
const FOLDS: readonly [AlikeEvidence, (name: string) => string][] = [
  ['width', (name) => name.normalize('NFKC')],
  ['case', foldWidth],
  ['script', simplify],
  ['punctuation', (name) => name.replace(/[\p{P}\p{S}\p{Z}\s]+/gu, '')],
  // '王宏泽 SF186' is 王宏泽 with the number that the house gave him.
  ['staff-number', (name) => name.replace(/(?<=\p{Script=Han})[a-z]{0,3}\d{2,6}$/u, '')],
];

/** Of a Han name every character counts; of three or more, one may be a slip. */
const LEAST_HAN = 3;
const LEAST_LETTERS = 5;
/** 王宏伟, 王宏泽, 王宏亮 …: where this many names fill the same gap, it is how people are called and no slip. */
const MOST_IN_A_GAP = 6;

function foldings(name: string): string[] {
  let folded = name.trim();
  return FOLDS.map(([, fold]) => {
    folded = fold(folded) || folded; // a name of marks alone stays as it is
    return folded;
  });
}

interface Folded {
  id: number;
  forms: string[];
  key: string;
}

function evidenceOf(a: Folded, b: Folded): AlikeEvidence {
  const step = FOLDS.findIndex((_, at) => a.forms[at] === b.forms[at]);
  return FOLDS[step]?.[0] ?? 'staff-number';
}

/**
 * The pairs of a list of names that are probably the same name: equal but for width, case, script, punctuation or a
 * staff number, or one letter apart (Latin names of five letters or more, Han names of three or more, of
 * three not the first; digits never count as a slip). A name that has several doubles is paired with the first of them. Never compares all with all:
 * equal keys and equal keys-but-for-one-letter are looked up. Pairs in `apart` (see pairKey) are left out.
 */
export function findAlike(names: readonly Named[], apart: ReadonlySet<string> = new Set()): AlikePair[] {
  const firsts = new Map<string, Folded[]>();
  const pairs: AlikePair[] = [];
  for (const { id, name } of names) {
    const forms = foldings(name);
    const folded = { id, forms, key: forms.at(-1) ?? '' };
    const known = firsts.get(folded.key) ?? [];
    const first = known.find((one) => !apart.has(pairKey(one.id, id)));
    if (first) pairs.push({ a: first.id, b: id, evidence: evidenceOf(first, folded) });
    else firsts.set(folded.key, [...known, folded]);
  }
  pairs.push(...oneLetterApart([...firsts.values()].flat()).filter(({ a, b }) => !apart.has(pairKey(a, b))));
  const rank = new Map(ALIKE_EVIDENCE.map((evidence, at) => [evidence, at]));
  return pairs.sort((one, other) => (rank.get(one.evidence) ?? 0) - (rank.get(other.evidence) ?? 0));
}

function oneLetterApart(names: readonly Folded[]): AlikePair[] {
  const gaps = new Map<string, Folded[]>();
  for (const name of names.filter(({ key }) => mayHaveSlip(key))) {
    for (const gap of new Set(gapsOf(name.key))) {
      const filled = gaps.get(gap);
      if (filled) filled.push(name);
      else gaps.set(gap, [name]);
    }
  }
  const pairs = new Map<string, AlikePair>();
  for (const filled of gaps.values()) {
    if (filled.length > MOST_IN_A_GAP) continue;
    for (const [a, b] of pairsOf(filled)) {
      if (isOneSlip(a.key, b.key)) pairs.set(`${a.id} ${b.id}`, { a: a.id, b: b.id, evidence: 'one-letter' });
    }
  }
  return [...pairs.values()];
}

function mayHaveSlip(key: string): boolean {
  const letters = [...key];
  return letters.length >= (/^\p{Script=Han}+$/u.test(key) ? LEAST_HAN : LEAST_LETTERS);
}

/** The name itself, as a name with a letter too many leaves it, and what is left without each of its letters. */
function gapsOf(key: string): string[] {
  const letters = [...key];
  return [key, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))];
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));
}

/** Whether one letter changed, added or left out makes the one the other; a digit is no slip: 一版2 is not 一版3. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = [[...a], [...b]].sort((x, y) => x.length - y.length) as [string[], string[]];
  const from = short.findIndex((letter, at) => letter !== long[at]);
  const start = from === -1 ? short.length : from;
  const isSame = long.length === short.length;
  const rest = short.slice(isSame ? start + 1 : start).join('');
  if (rest !== long.slice(start + 1).join('')) return false;
  if (start === 0 && isSame && long.length === LEAST_HAN) return false; // 江以宁 and 何以宁 are of two families
  return !/\d/.test(`${long[start]}${isSame ? short[start] : ''}`);
}
