import { readStory } from './read-story.ts';
import { mix, type StoryTokens, shinglesOf } from './story-shingles.ts';

export { sameStory } from './same-story.ts';

/** Where a story lies among others. */
export interface StoryFingerprint {
  /** Signed 64 bits. Of two texts that have the part J of their shingles in common about 32·(1−J) differ. */
  hash: bigint;
  /** Signed 32-bit keys with the band's number mixed in. Near-duplicates have at least one in common. */
  bands: number[];
}

/** Of near-duplicates hardly ever more bits of the hashes differ; of different stories about 32 do. */
export const MOST_BITS_APART = 16;

/**
 * By which the same story is found when another channel brings it; null for a text too short to tell. A flash
 * item (under 60 characters) is found only by all of its text, with the title where the text does not repeat it.
 *
 * The hash is 1-bit minwise hashing (Li and König 2010) over one permutation in 64 bins (Li, Owen and Zhang
 * 2012), the bands are groups of its minima. At the similarities that matter here that tells more than SimHash:
 * a tail cut by 15 % moves 5 bits of 64, not 8. The simplified and the traditional version of a story are two
 * stories, as their readers are not the same.
 */
export function storyFingerprint(title: string, text: string): StoryFingerprint | null {
  const story = readStory({ title, text });
  if (story.kind === 'nothing') return null;
  if (story.kind === 'short') return exactFingerprint(story.identity);
  const minima = minimaOf(story.tokens);
  return { hash: hashOf(minima), bands: bandsOf(minima) };
}

function exactFingerprint(identity: readonly number[]): StoryFingerprint {
  const half = (seed: number) => identity.reduce((hash, id) => mix(Math.imul(hash, 31) + id), seed);
  const low = half(1);
  return { hash: join(half(2), low), bands: [mix(low + BANDS)] };
}

const BINS = 64;
const BANDS = 8;
const ROWS = 3;
const EMPTY = -1;

/**
 * How many shingles a number with the word after it stands for. News from a template differs in its numbers, and
 * would else have every other item of its kind for a candidate.
 */
const NUMBER_WEIGHT = 16;

function minimaOf({ ids, numeric }: StoryTokens): Int32Array {
  const minima = new Int32Array(BINS).fill(EMPTY);
  for (const shingle of shinglesOf(ids)) keepLeast(minima, shingle);
  numeric.forEach((isNumber, at) => {
    if (isNumber === 0) return;
    const number = mix(Math.imul(ids[at] ?? 0, 31) + (ids[at + 1] ?? 0));
    for (let copy = 1; copy <= NUMBER_WEIGHT; copy += 1) keepLeast(minima, mix(number + copy));
  });
  return minima.map((_, bin) => filled(minima, bin));
}

function keepLeast(minima: Int32Array, shingle: number): void {
  const bin = shingle >>> 26;
  const value = shingle & 0x3ff_ffff;
  const least = minima[bin] ?? EMPTY;
  if (least === EMPTY || value < least) minima[bin] = value;
}

/** A bin in which no shingle fell borrows from the next one that has any. */
function filled(minima: Int32Array, bin: number): number {
  for (let distance = 0; distance < BINS; distance += 1) {
    const value = minima[(bin + distance) % BINS] ?? EMPTY;
    if (value !== EMPTY) return mix(value + Math.imul(distance, 0x9e37_79b1));
  }
  return EMPTY;
}

function hashOf(minima: Int32Array): bigint {
  const bits = (half: Int32Array) => half.reduce((all, value) => (all << 1) | (value & 1), 0);
  return join(bits(minima.subarray(0, 32)), bits(minima.subarray(32)));
}

function join(high: number, low: number): bigint {
  return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low >>> 0));
}

function bandsOf(minima: Int32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = minima.subarray(band * ROWS, (band + 1) * ROWS);
    return rows.reduce((key, value) => mix(Math.imul(key, 31) + value), band);
  });
}
