import { readStory, type Story } from './read-story.ts';
import { mix, readTokens, SHINGLE, type StoryTokens, shinglesOf } from './story-shingles.ts';

/** The part of the shorter text's shingles that the longer one must have too. */
const MIN_CONTAINED = 0.75;
/** A flash item is not the round-up that quotes it. */
const MIN_LENGTH_RATIO = 0.5;
/** Tokens up to which a text is a flash item, in which every word counts. */
const FLASH = 150;

/**
 * Whether two texts tell the same story: one holds nearly all of the other. A lead-in, a cut tail, an inserted
 * paragraph, an editor's line, other punctuation and a reworded phrase here and there do not matter. News from
 * a template does not pass, where the same words stand around other numbers or names: the results of two
 * companies, two weather reports, two draws of a lottery. Nor do a simplified and a traditional version.
 */
export function sameStory(a: Story, b: Story): boolean {
  const [left, right] = [readStory(a), readStory(b)];
  if (left.kind === 'short' && right.kind === 'short') return isSame(left.identity, right.identity);
  if (left.kind !== 'story' || right.kind !== 'story') return false;
  const [first, second] = compareTexts(left.tokens, right.tokens);
  if (first.contained < MIN_CONTAINED && second.contained < MIN_CONTAINED) return false;
  const lengths = [first.length, second.length];
  const shorter = Math.min(...lengths);
  if (shorter < Math.max(...lengths) * MIN_LENGTH_RATIO) return false;
  if (shorter < FLASH && !isSameTitle(a, b)) {
    if (first.opensAlone && second.opensAlone) return false;
    if (!isToldIn(a.title, left.tokens) || !isToldIn(b.title, right.tokens)) return false;
  }
  return !isTemplate(first.gaps, second.gaps, shorter);
}

function isSame(a: readonly number[] | Int32Array, b: readonly number[] | Int32Array): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}

/** Two flash items that open differently are about one thing only where their titles say so. */
function isSameTitle(a: Story, b: Story): boolean {
  return isSame(readTokens(a.title).ids, readTokens(b.title).ids);
}

/** The part of a headline's words that its text has too. */
const MIN_TOLD = 0.4;

/** Whether a text is about what its headline says; a notice that stands in the place of a story is not. */
function isToldIn(title: string, { ids }: StoryTokens): boolean {
  const words = readTokens(title).ids;
  const told = new Set(ids);
  return words.filter((id) => told.has(id)).length >= words.length * MIN_TOLD;
}

/** A short run of tokens that the other text does not have, between runs that it has. */
interface Gap {
  /** What stands around it. */
  readonly context: number;
  readonly content: number;
  readonly hasNumber: boolean;
}

interface Comparison {
  readonly length: number;
  readonly contained: number;
  /** It begins with something that the other does not have. */
  readonly opensAlone: boolean;
  readonly gaps: readonly Gap[];
}

function compareTexts(a: StoryTokens, b: StoryTokens): [Comparison, Comparison] {
  const [left, right] = [shinglesOf(a.ids), shinglesOf(b.ids)];
  return [compare(a, left, new Set(right)), compare(b, right, new Set(left))];
}

function compare(tokens: StoryTokens, shingles: Int32Array, other: ReadonlySet<number>): Comparison {
  const covered = new Uint8Array(tokens.ids.length);
  let shared = 0;
  shingles.forEach((shingle, at) => {
    if (!other.has(shingle)) return;
    shared += 1;
    covered.fill(1, at, at + SHINGLE);
  });
  const contained = shared / shingles.length;
  return {
    length: tokens.ids.length,
    contained,
    opensAlone: covered[0] === 0,
    gaps: gapsIn(tokens, covered),
  };
}

const MAX_GAP = 40;
const AROUND = 4;

function gapsIn({ ids, numeric }: StoryTokens, covered: Uint8Array): Gap[] {
  const gaps: Gap[] = [];
  let end = covered.indexOf(1);
  while (end >= 0) {
    const from = covered.indexOf(0, end);
    end = from < 0 ? -1 : covered.indexOf(1, from);
    if (end < 0 || end - from > MAX_GAP) continue;
    const before = hashOf(ids.subarray(from - AROUND, from));
    const context = mix(Math.imul(before, 31) + hashOf(ids.subarray(end, end + AROUND)));
    gaps.push({
      context,
      content: hashOf(ids.subarray(from, end)),
      hasNumber: numeric.subarray(from, end).includes(1),
    });
  }
  return gaps;
}

function hashOf(ids: Int32Array): number {
  return ids.reduce((hash, id) => mix(Math.imul(hash, 31) + id), 0);
}

/** Tokens of a text in which one number may differ, as after a correction. */
const LONG = 500;
/** For so many tokens one phrase may be worded otherwise. */
const TOKENS_A_PHRASE = 120;

function isTemplate(a: readonly Gap[], b: readonly Gap[], length: number): boolean {
  const places = new Map(b.map((gap) => [gap.context, gap]));
  const pairs = a.flatMap((gap) => {
    const other = places.get(gap.context);
    return other ? [[gap, other] as const] : [];
  });
  const numbers = pairs.filter(([x, y]) => x.hasNumber && y.hasNumber).length;
  const phrases = pairs.length - numbers;
  // The same words in place of the same others, twice: somebody else's name.
  const isRenamed = new Set(pairs.map(([x, y]) => `${x.content} ${y.content}`)).size < pairs.length;
  return isRenamed || numbers > (length < LONG ? 0 : 1) || phrases > length / TOKENS_A_PHRASE;
}
