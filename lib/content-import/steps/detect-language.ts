import type { Language } from '#lib/articles/article.ts';
import type { Step } from '../draft.ts';
import { countVariants } from '../han-variants.ts';
import { printedText } from '../printed-text.ts';

/** So much of a text tells its language. */
const SAMPLE = 2_000;
const KANA_SHARE = 0.1;
const HANGUL_SHARE = 0.3;
const HAN_SHARE = 0.15;
const ENGLISH_WORDS = /\b(?:the|of|and|to|in|is|a|for|that|on|with|as|was|by|it)\b/gi;
/** English prose has one of the words above in every four; titles and lists have fewer. */
const ENGLISH_SHARE = 0.12;

const DECLARED: readonly [RegExp, Language][] = [
  [/^zh[-_](?:hant|tw|hk|mo)/i, 'zh-Hant'],
  [/^zh(?:$|[-_])/i, 'zh-Hans'],
  [/^en(?:$|[-_])/i, 'en'],
  [/^ja(?:$|[-_])/i, 'ja'],
  [/^ko(?:$|[-_])/i, 'ko'],
];

/** The language that the front matter declares (`lang`), else the one the text is written in. */
export const detectLanguage: Step = (draft) => {
  const declared = declaredLanguage(draft.frontMatter.lang ?? draft.frontMatter.language);
  return { ...draft, language: declared ?? languageOf(`${draft.title}\n${draft.bodyText}`) };
};

function declaredLanguage(value: unknown): Language | null {
  const tag = printedText(value) ?? '';
  return DECLARED.find(([pattern]) => pattern.test(tag))?.[1] ?? null;
}

/** Tells by script: kana and hangul first, as Japanese and Korean have Han too. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / Math.max(1, letters);
  if (share(/[\u3041-\u309f\u30a1-\u30fa]/g) >= KANA_SHARE) return 'ja';
  if (share(/[\uac00-\ud7af]/g) >= HANGUL_SHARE) return 'ko';
  if (share(/[\u3400-\u9fff]/g) >= HAN_SHARE) return chineseScript(sample);
  return isEnglish(sample) ? 'en' : 'other';
}

function chineseScript(sample: string): Language {
  const { simplified, traditional } = countVariants(sample);
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}

function isEnglish(sample: string): boolean {
  const words = sample.match(/[\p{L}'’]+/gu)?.length ?? 0;
  if (words === 0) return false;
  if (words < 12) return !/[^\x00-\x7f‘’“”–—…]/.test(sample);
  return (sample.match(ENGLISH_WORDS)?.length ?? 0) / words >= ENGLISH_SHARE;
}
