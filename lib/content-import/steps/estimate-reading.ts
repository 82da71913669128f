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
  const characters =
    text.match(/[\u3041-\u30fa\u3400-\u9fff\uac00-\ud7af]|[\ud840-\ud88d][\udc00-\udfff]/g)?.length ?? 0;
  const words =
    text.match(
      /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\d'’.,-]*/gu,
    )?.length ?? 0;
  return Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE));
}
