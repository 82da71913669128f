import simplifiedCharacters from 'opencc-js/dict/STCharacters';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import traditionalCharacters from 'opencc-js/dict/TSCharacters';
import traditionalPhrases from 'opencc-js/dict/TSPhrases';
import taiwanTerms from 'opencc-js/dict/TWPhrases';
import taiwanCharacters from 'opencc-js/dict/TWVariants';
import taiwanPhrases from 'opencc-js/dict/TWVariantsPhrases';
import taiwanCharactersBack from 'opencc-js/dict/TWVariantsRev';
import taiwanPhrasesBack from 'opencc-js/dict/TWVariantsRevPhrases';
import { PhraseTable } from './phrase-table.ts';

// Tables are made when they are first wanted: the first takes some 50 ms.

/** Which Han characters Chinese text is written with. */
export type HanScript = 'zh-Hans' | 'zh-Hant';

const once = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const toTraditional = once(() => new PhraseTable(simplifiedPhrases, simplifiedCharacters));
const toTaiwan = once(() => new PhraseTable(taiwanPhrases, taiwanCharacters));
const toTaiwanTerms = once(() => new PhraseTable(taiwanTerms, taiwanPhrases, taiwanCharacters));
const fromTaiwan = once(() => new PhraseTable(taiwanPhrasesBack, taiwanCharactersBack));
const toSimplified = once(() => new PhraseTable(traditionalPhrases, traditionalCharacters));

/** Chinese text in the other script; the words stay the author's. What is written so already stays. */
export function convertText(text: string, script: HanScript): string {
  if (script === 'zh-Hant') return toCornerQuotes(toTaiwan().convert(toTraditional().convert(text)));
  return toCurlyQuotes(toSimplified().convert(fromTaiwan().convert(text)));
}

/** Text of our own for readers in Taiwan: its characters and its terms (软件 → 軟體). */
export function convertForTaiwan(text: string): string {
  return toCornerQuotes(toTaiwanTerms().convert(toTraditional().convert(text)));
}

// Surnames that are rarely meant where else the character stands, and the given-name characters are too many to list.
const SURNAMES_AS_THEY_ARE = new Set('于余范岳郁涂云游种干里后党丑斗征朴几占仇曲沈卜');

/** A person's name: a first character that was a surname of its own before simplification stays. */
export function convertName(name: string, script: HanScript): string {
  const [surname = ''] = name;
  if (script === 'zh-Hans' || !SURNAMES_AS_THEY_ARE.has(surname)) return convertText(name, script);
  return surname + convertText(name.slice(surname.length), script);
}

/** “…” as 「…」; ‘…’ as 『…』, but not an apostrophe. Nothing changes its length. */
function toCornerQuotes(text: string): string {
  return text
    .replace(/[“”]/g, (mark) => (mark === '“' ? '「' : '」'))
    .replace(/‘([^‘’]*\p{Script=Han}[^‘’]*)’/gu, '『$1』');
}

const CURLY: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

function toCurlyQuotes(text: string): string {
  return text.replace(/[「」『』]/g, (mark) => CURLY[mark] ?? mark);
}
