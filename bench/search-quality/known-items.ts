import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { SearchRow } from '#lib/articles/search-document.ts';
import { countTexts, piecesOf, wordsOf } from './grams.ts';

/** A question and the articles that answer it. */
export interface KnownItem {
  kind: string;
  q: string;
  right: (id: string) => boolean;
}

/** The same numbers in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(list: T[], random: () => number): T[] {
  return list
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

/** More texts than this and a piece does not say which article is meant. */
const MOST_TEXTS = 3;

const toTraditional = Converter({ from: 'cn', to: 't' });
const toSimplified = Converter({ from: 't', to: 'cn' });
const syllables = (text: string) => pinyin(text, { toneType: 'none', type: 'array', v: true });

/** The piece that stands in the fewest texts; null where all stand in too many. */
function rarest(pieces: string[], counts: Map<string, number>): string | null {
  const few = pieces.filter((piece) => (counts.get(piece) ?? Number.POSITIVE_INFINITY) <= MOST_TEXTS);
  few.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || a.length - b.length);
  return few[0] ?? null;
}

function otherScript(piece: string): string | null {
  const forms = [toTraditional(piece), toSimplified(piece)];
  return forms.find((form) => form !== piece) ?? null;
}

/** One letter of a word, not the first, left out, doubled, or swapped with the next. */
function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, next, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  const forms = [
    before + next + after,
    before + letter + letter + next + after,
    before + next + letter + after,
  ];
  return forms[Math.floor(random() * forms.length)] ?? word;
}

/** The title as typed so far: as much as leaves at most three titles. */
function prefixOf(title: string, titles: string[]): string | null {
  const characters = [...title];
  for (let size = 2; size <= characters.length; size += 1) {
    const prefix = characters.slice(0, size).join('');
    if (titles.filter((other) => other.startsWith(prefix)).length <= MOST_TEXTS) return prefix;
  }
  return null;
}

const MOST_PHRASES = 6;

/** Phrases of 6 to 12 characters from a text. */
function phrasesOf(text: string): string[] {
  return (text.match(/\p{Script=Han}{6,12}/gu) ?? []).slice(0, MOST_PHRASES);
}

function countPhrases(texts: string[], phrases: string[]): Map<string, number> {
  return new Map(phrases.map((phrase) => [phrase, texts.filter((text) => text.includes(phrase)).length]));
}

type MakeQuery = (row: SearchRow) => string | null;

/** Up to `most` known items of each kind, from articles in a seeded order. */
export function makeKnownItems(rows: SearchRow[], most: number, random: () => number): KnownItem[] {
  const sample = shuffled(rows, random).slice(0, most * 8);
  const texts = rows.map((row) => `${row.title}\n${row.text}`);
  const titles = rows.map((row) => row.title);
  const pieces = countTexts(texts, new Set(sample.flatMap((row) => piecesOf(row.title))), piecesOf);
  const phrases = countPhrases(
    texts,
    sample.slice(0, most * 2).flatMap((row) => phrasesOf(row.text)),
  );
  const titlePieces = (row: SearchRow, least: number) =>
    piecesOf(row.title).filter((piece) => [...piece].length >= least);
  const kinds: Record<string, MakeQuery> = {
    'title term': (row) => rarest(titlePieces(row, 2), pieces),
    phrase: (row) => rarest(phrasesOf(row.text), phrases),
    'other script': (row) => {
      const converting = titlePieces(row, 2).filter((piece) => otherScript(piece) !== null);
      return otherScript(rarest(converting, pieces) ?? '');
    },
    pinyin: (row) => syllables(rarest(titlePieces(row, 4), pieces) ?? '').join('') || null,
    initials: (row) => {
      const [run] = row.title.match(/\p{Script=Han}{6}/u) ?? [];
      return run
        ? syllables(run)
            .map((syllable) => syllable.charAt(0))
            .join('')
        : null;
    },
    prefix: (row) => prefixOf(row.title, titles),
  };
  const items = Object.entries(kinds).flatMap(([kind, make]) =>
    sample
      .flatMap((row): KnownItem[] => {
        const q = make(row);
        return q ? [{ kind, q, right: (id) => id === row.id }] : [];
      })
      .slice(0, most),
  );
  return [...items, ...typos(rows, sample, random).slice(0, most), ...people(rows, sample).slice(0, most)];
}

/** An English word with a typo; every article with the word is right. */
function typos(rows: SearchRow[], sample: SearchRow[], random: () => number): KnownItem[] {
  const words = [...new Set(sample.flatMap((row) => wordsOf(row.title)))];
  return words.map((word) => {
    const has = (row: SearchRow) => wordsOf(`${row.title} ${row.text}`).includes(word);
    const ids = new Set(rows.filter(has).map((row) => row.id));
    return { kind: 'typo', q: misspell(word, random), right: (id) => ids.has(id) };
  });
}

/** A name; every article that credits the person is right. */
function people(rows: SearchRow[], sample: SearchRow[]): KnownItem[] {
  const names = [...new Set(sample.flatMap((row) => row.people))];
  return names.map((q) => {
    const ids = new Set(rows.filter((row) => row.people.includes(q)).map((row) => row.id));
    return { kind: 'person', q, right: (id) => ids.has(id) };
  });
}
