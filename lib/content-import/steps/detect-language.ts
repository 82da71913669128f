import type { Language } from '#lib/articles/article.ts';
import { characterTable, countCharacters } from '../character-table.ts';
import type { Draft, Step } from '../draft.ts';
import { countVariants } from '../han-variants.ts';
import { printedText } from '../printed-text.ts';

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
  return { ...draft, language: declared ?? languageOf(`${draft.title}\n${proseOf(draft)}`) };
};

function declaredLanguage(value: unknown): Language | null {
  const tag = printedText(value) ?? '';
  return DECLARED.find(([pattern]) => pattern.test(tag))?.[1] ?? null;
}

/** Markup that is looked through for prose; a listing may be longer. */
const MAX_MARKUP = 200_000;
const CODE = /<(pre|code)[\s>][\s\S]*?(?:<\/\1>|$)/g;

/** Listings are in English whatever the language of their article. */
function proseOf({ bodyHtml, bodyText }: Draft): string {
  if (!/<(?:pre|code)[\s>]/.test(bodyHtml)) return bodyText;
  return bodyHtml
    .slice(0, MAX_MARKUP)
    .replace(CODE, ' ')
    .replace(/<[^<>]*>/g, ' ');
}

/** So much of a text tells its language. */
const SAMPLE = 4_000;
const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]+/g;
const KANA_SHARE = 0.1;
const HANGUL_SHARE = 0.3;
const HAN_SHARE = 0.3;

/**
 * Tells by script, kana and hangul first, as Japanese and Korean have Han too. A Han character weighs as much
 * as a Latin word: a Chinese text full of English names and terms is Chinese.
 */
export function languageOf(text: string): Language {
  const sample = text.slice(0, SAMPLE).replace(ADDRESS, ' ');
  const { han, hangul, kana, words } = countScripts(sample);
  const share = (signs: number) => signs / Math.max(1, han + hangul + words + kana);
  if (share(japaneseSigns(sample, kana)) >= KANA_SHARE) return 'ja';
  if (share(hangul) >= HANGUL_SHARE) return 'ko';
  if (share(han) >= HAN_SHARE) return chineseScript(sample);
  return isEnglish(sample) ? 'en' : 'other';
}

/** Characters of the three scripts, and words of any other. A loop: regexes take ten times as long. */
function countScripts(sample: string): { han: number; hangul: number; kana: number; words: number } {
  const count = { han: 0, hangul: 0, kana: 0, words: 0 };
  let isInWord = false;
  for (let at = 0; at < sample.length; at += 1) {
    const unit = sample.charCodeAt(at);
    const isLetter = isAlphabetic(unit);
    if (isLetter && !isInWord) count.words += 1;
    isInWord = isLetter;
    if (unit >= 0x3400 && unit <= 0x9fff) count.han += 1;
    else if (unit >= 0xac00 && unit <= 0xd7af) count.hangul += 1;
    else if (isKana(unit)) count.kana += 1;
  }
  return count;
}

function isAlphabetic(unit: number): boolean {
  if (unit < 0xc0) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
  return unit <= 0x1fff;
}

function isKana(unit: number): boolean {
  return (
    (unit >= 0x3041 && unit <= 0x309f) ||
    (unit >= 0x30a1 && unit <= 0x30fa) ||
    (unit >= 0xff66 && unit <= 0xff9d)
  );
}

/** Chinese shop signs and brands are fond of this one. */
const ORNAMENT = /[のノ]/g;
/** Frequent characters in a form that only Japanese has; a headline may hold no kana. */
const JAPANESE_FORMS = characterTable(
  '円売気経県駅変権戦続読歳検渋楽薬桜沢竜両関齢斎険験図団囲塩拡様徴増収価発対応伝実広悪圧栄仮覚歓観帰拠恵掲撃圏効鉱剤済雑賛歯児釈従縦処焼乗浄譲摂銭繊挿捜巣総騒臓蔵帯滞択単弾遅聴庁転徳悩脳廃髪抜浜辺舗豊満黙訳揺頼覧霊労込働戻毎黒歩駆拝緑',
);

function japaneseSigns(sample: string, kana: number): number {
  const ornaments = kana === 0 ? 0 : (sample.match(ORNAMENT)?.length ?? 0);
  const forms = countCharacters(sample, JAPANESE_FORMS);
  const isOrnament = kana === ornaments && forms === 0 && countVariants(sample).simplified > 0;
  return isOrnament ? 0 : kana + forms;
}

/** Cantonese as it is spoken is written in traditional characters, in short lines with nothing but these. */
const CANTONESE = characterTable('嘅咗啲喺冇佢嚟哋嘢咁唔係嗰睇攞乜');

function chineseScript(sample: string): Language {
  const { simplified, traditional } = countVariants(sample);
  const cantonese = countCharacters(sample, CANTONESE);
  return traditional + cantonese > simplified ? 'zh-Hant' : 'zh-Hans';
}

const ENGLISH =
  /\b(?:the|of|and|to|in|is|a|an|for|that|on|with|as|was|by|it|its|at|from|are|be|have|has|had|his|her|their|will|would|not|but|or|were|been|which|who|said|this|they|we|you|after|over|new|how|why|what|my)\b/gi;
/** The same of other tongues in Latin letters: French, Spanish, Portuguese, Italian, German, Dutch, Malay. */
const FOREIGN =
  /\b(?:le|la|les|des|du|et|est|un|une|dans|pour|que|qui|el|los|las|en|del|por|con|es|os|da|do|das|dos|em|il|di|che|per|della|der|die|das|und|ist|ein|eine|den|mit|von|zu|het|een|van|niet|yang|dan|untuk|dengan|ini|pada)\b/gi;
/** English prose has one of these words in every four; titles and lists have fewer. */
const ENGLISH_SHARE = 0.12;
/** Up to so many words a text of plain ASCII may do without. */
const SHORT = 40;

function isEnglish(sample: string): boolean {
  const words = sample.match(/[\p{L}'’]+/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < (sample.match(/\p{L}/gu)?.length ?? 0) * 0.7 || words === 0) return false;
  const english = sample.match(ENGLISH)?.length ?? 0;
  const foreign = sample.match(FOREIGN)?.length ?? 0;
  if (foreign > english) return false;
  if (english / words >= ENGLISH_SHARE) return true;
  return words < SHORT && foreign === 0 && !/[\u00c0-\u024f]/.test(sample);
}
