/** A text as its tokens: a Han character or kana each is one, a Latin word, a number and a Hangul word too. */
export interface StoryTokens {
  /** A 32-bit hash for each token. */
  readonly ids: Int32Array;
  /** 1 where the token begins with a digit. */
  readonly numeric: Uint8Array;
  /** Characters in the tokens. */
  readonly size: number;
}

/** Tokens in a shingle. */
export const SHINGLE = 5;
/** UTF-16 units of a text that are looked at; a story is told from less. */
const MAX_UNITS = 50_000;

const UNKNOWN = 0;
const NONE = 1;
const LETTER = 2;
const DIGIT = 3;
const CHARACTER = 4;
/** What each UTF-16 unit is, found out when it first occurs: a regex for every one would take most of the time. */
const kinds = new Uint8Array(0x1_0000);
const FULL_STOP = 0x2e;
const COMMA = 0x2c;

/**
 * The tokens of a text: NFKC, case folded, punctuation, symbols and spaces dropped, '3,200' read as '3200';
 * the point within a number stays, as 1.2 and 12 are not the same.
 */
export function readTokens(text: string): StoryTokens {
  const units = text.slice(0, MAX_UNITS).normalize('NFKC').toLowerCase();
  const ids = new Int32Array(units.length);
  const numeric = new Uint8Array(units.length);
  let count = 0;
  let size = 0;
  let isOpen = false;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === NONE) {
      const isWithin = isOpen && (unit === FULL_STOP || unit === COMMA) && isWithinNumber(units, at);
      if (!isWithin) isOpen = false;
      else if (unit === FULL_STOP) ids[count - 1] = step(ids[count - 1] ?? 0, unit);
      continue;
    }
    size += 1;
    const continues = isOpen && kind !== CHARACTER;
    if (!continues) {
      numeric[count] = kind === DIGIT ? 1 : 0;
      count += 1;
    }
    ids[count - 1] = step(continues ? (ids[count - 1] ?? 0) : 0, unit);
    isOpen = kind !== CHARACTER;
  }
  return { ids: ids.subarray(0, count), numeric: numeric.subarray(0, count), size };
}

function isWithinNumber(units: string, at: number): boolean {
  return kindOf(units.charCodeAt(at - 1)) === DIGIT && kindOf(units.charCodeAt(at + 1)) === DIGIT;
}

function kindOf(unit: number): number {
  const known = kinds[unit] ?? NONE;
  if (known !== UNKNOWN) return known;
  const kind = readKind(unit);
  kinds[unit] = kind;
  return kind;
}

function readKind(unit: number): number {
  // Both halves of a Han character beyond the basic plane; those of emoji are no letters.
  if (unit >= 0xd840 && unit <= 0xd88d) return CHARACTER;
  const character = String.fromCharCode(unit);
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return CHARACTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  return /[\p{L}\p{M}]/u.test(character) ? LETTER : NONE;
}

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x0100_0193) ^ (hash >>> 15);
}

/** A hash of every run of `SHINGLE` tokens, at the place of its first. */
export function shinglesOf(ids: Int32Array): Int32Array {
  const shingles = new Int32Array(Math.max(0, ids.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at += 1) {
    let hash = 0;
    for (let next = at; next < at + SHINGLE; next += 1)
      hash = Math.imul(hash, 0x5bd1_e995) + (ids[next] ?? 0);
    shingles[at] = mix(hash);
  }
  return shingles;
}

/** Spreads 32 bits so that each bit of the result depends on all of them (MurmurHash3's finaliser). */
export function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85eb_ca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}
