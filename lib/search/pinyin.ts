import { pinyin } from 'pinyin-pro';
import { simplify } from './fold.ts';

// A reader who types pinyin may begin at any character and leaves no spaces, so every character begins a word
// that runs on from there. Where it is cut off bounds the index; a longer query is cut off at the same length.
const MOST_LETTERS = 18;
const MOST_INITIALS = 8;

const HAN_RUN = /\p{Script=Han}+/gu;
const SYLLABLE =
  '(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v)|ang|eng|ai|ei|ao|ou|an|en|er|a|o|e)';
// While it is being typed the last syllable may be only begun.
const SYLLABLES = new RegExp(`^(?:${SYLLABLE})+(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?(?:i|u|io|on|ia|ua)?$`);
const INITIALS = /^[abcdefghjklmnopqrstwxyz]{2,}$/;

/** The syllable of each character of a run of Chinese characters, without tones. */
export function syllablesOf(run: string): string[] {
  return pinyin(simplify(run), { toneType: 'none', type: 'array', v: true });
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

/** The word to ask the pinyin of titles and names for, or null where the query cannot be pinyin. */
export function pinyinQuery(query: string): string | null {
  const letters = query
    .toLowerCase()
    .replace(/[\s'’]+/g, '')
    .replaceAll('ü', 'v');
  if (letters.length < 2) return null;
  if (SYLLABLES.test(letters)) return letters.slice(0, MOST_LETTERS);
  return INITIALS.test(letters) ? letters.slice(0, MOST_INITIALS) : null;
}
