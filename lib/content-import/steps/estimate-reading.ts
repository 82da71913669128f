import type { Step } from '../draft.ts';

/**
 * Words of Latin writing that an adult reads silently in a minute: 238 for non-fiction, most between 175 and
 * 300 (Brysbaert 2019, a meta-analysis of 190 studies, doi:10.1016/j.jml.2019.104047).
 */
const WORDS_A_MINUTE = 238;
/**
 * Characters of Chinese in the same time. Brysbaert finds that other languages are read at the pace at which they
 * say the same; a text of 1,000 English words has about 1,700 Chinese characters, which makes 400 a minute. (Sites
 * count 400 to 500; reading aloud it is 255, Trauzettel-Klosinski and Dietz 2012.)
 */
const CHARACTERS_A_MINUTE = 400;

/** Whole minutes, at least one; both rates add up in a mixed text. */
export const estimateReading: Step = (draft) => ({ ...draft, readingMinutes: minutesFor(draft.bodyText) });

/** Kana and Hangul syllables count as Han does; a figure such as 3,200 or 4.5% is a word. */
export function minutesFor(text: string): number {
  const { characters, words } = countSigns(text);
  return Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE));
}

/** A loop over UTF-16 units: regexes take five times as long. */
function countSigns(text: string): { characters: number; words: number } {
  const count = { characters: 0, words: 0 };
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isLetter = isLetterOrDigit(unit);
    if (isLetter && !isInWord) count.words += 1;
    isInWord = isLetter || (isInWord && isWithinWord(unit));
    if (isCharacter(unit)) count.characters += 1;
  }
  return count;
}

/** Of Latin, Greek and Cyrillic writing. */
function isLetterOrDigit(unit: number): boolean {
  if (unit < 0x80) {
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
  }
  if (unit >= 0x1e00) return unit <= 0x1fff;
  return unit >= 0xc0 && unit <= 0x52f && unit !== 0xd7 && unit !== 0xf7 && !isMark(unit);
}

function isMark(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}

const WITHIN_WORD = new Set(["'", '’', '.', ',', '-'].map((sign) => sign.charCodeAt(0)));

function isWithinWord(unit: number): boolean {
  return WITHIN_WORD.has(unit) || isMark(unit);
}

/** Kana, Han, Hangul; of a character beyond the basic plane the first half counts. */
function isCharacter(unit: number): boolean {
  if (unit < 0x3041) return false;
  if (unit <= 0x9fff) return unit <= 0x30fa || unit >= 0x3400;
  return (unit >= 0xac00 && unit <= 0xd7af) || (unit >= 0xd840 && unit <= 0xd88d);
}
