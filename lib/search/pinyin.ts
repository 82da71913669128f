import { pinyin } from 'pinyin-pro';
import { foldWidth, simplify } from './fold.ts';

// A reader who types pinyin may begin at any character and leaves no spaces, so every character begins a word
// that runs on from there. Where it is cut off bounds the index; a longer query is cut off at the same length.
const MOST_LETTERS = 18;
const MOST_INITIALS = 8;

const HAN_RUN = /\p{Script=Han}+/gu;
const MOST_TYPED = 60;
const BEGINNINGS = 'b p m f d t n l g k h j q x r z c s y w zh ch sh'.split(' ');
const ENDINGS =
  'iang iong uang ang eng ong iao ian ing uai uan ai ei ao ou an en ia ie iu in ua uo ui un ue ve a o e i u v';
const WITHOUT_BEGINNING = 'ang eng ai ei ao ou an en er a o e'.split(' ');
const SYLLABLES = new Set([
  ...BEGINNINGS.flatMap((beginning) => ENDINGS.split(' ').map((end) => beginning + end)),
  ...WITHOUT_BEGINNING,
]);
const LONGEST_SYLLABLE = 6;
// While it is being typed the last syllable may be only begun.
const BEGUN = /^(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?(?:i|u|io|on|ia|ua)?$/;
const INITIALS = /^[abcdefghjklmnopqrstwxyz]{2,}$/;

/** lü, lv and lu are one: readers type any of them for 绿, 略 and 女. */
function withoutUmlaut(letters: string): string {
  return letters.replace(/(?<=[nl])v/g, 'u');
}

/** The syllable of each character of a run of Chinese characters, without tones; ü is u. */
export function syllablesOf(run: string): string[] {
  return pinyin(simplify(run), { toneType: 'none', type: 'array', v: true }).map(withoutUmlaut);
}

/** What a text is found by in pinyin: from each character on, the syllables joined, and their first letters. */
export function toPinyin(text: string): string {
  const words: string[] = [];
  for (const [run] of text.matchAll(HAN_RUN)) {
    const syllables = syllablesOf(run);
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
    for (let at = 0; at < syllables.length; at += 1) {
      words.push(
        syllables
          .slice(at, at + MOST_LETTERS)
          .join('')
          .slice(0, MOST_LETTERS),
      );
      words.push(initials.slice(at, at + MOST_INITIALS));
    }
  }
  return [...new Set(words)].join(' ');
}

/** Whether letters are syllables, the last of them perhaps only begun; in time that grows with their number. */
function areSyllables(letters: string): boolean {
  const bounds = new Array<boolean>(letters.length + 1).fill(false);
  bounds[0] = true;
  for (let at = 0; at < letters.length; at += 1) {
    if (!bounds[at]) continue;
    for (let end = at + 1; end <= Math.min(at + LONGEST_SYLLABLE, letters.length); end += 1)
      if (SYLLABLES.has(letters.slice(at, end))) bounds[end] = true;
  }
  return bounds.some((bound, at) => bound && at > 0 && BEGUN.test(letters.slice(at)));
}

/** The word to ask the pinyin of titles and names for, or null where the query cannot be pinyin. */
export function pinyinQuery(query: string): string | null {
  const letters = foldWidth(query)
    .replace(/[\s'’]+/g, '')
    .replaceAll('ü', 'v');
  if (letters.length < 2 || letters.length > MOST_TYPED) return null;
  if (areSyllables(letters)) return withoutUmlaut(letters).slice(0, MOST_LETTERS);
  return INITIALS.test(letters) ? letters.slice(0, MOST_INITIALS) : null;
}
