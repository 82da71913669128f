import { joinSpacedName } from './personal-name.ts';

const STAFF_NUMBER =
  /[ _]*[（([]?[ _]*(?:[A-Z]{1,5}[_-]?){1,2}\d{1,6}[ _]*[）)\]]?|_+[A-Z]{1,5}(?![A-Za-z])/g;
const BARE_NUMBER = /[ _]*[（(]?\d{3,8}[）)]?/g;
const REMARK = /[（([【](?:实习|實習|见习|見習|实习生|實習生|编辑|摄影|文字|整理)[）)\]】]/g;
/** `Jane Doe in New Haven`: where somebody wrote from. */
const PLACE = /,?\s+in(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|la|del|el|of|the)){1,4}(?=\s*[,;&]|\s+and\s|\s*$)/gu;
const SEPARATORS = /\s*[、，,；;/／&＆|｜]\s*|\s+(?:and|与|和)\s+/;
const MAX_NAMES = 8;
const MAX_NAME = 30;

/**
 * The names in the part of a credit line after its label, without staff numbers ('王宏泽 SF186'), remarks
 * ('（实习）') and places ('in Paris'); [] where only those stand there; null where it is no list of names.
 */
export function splitNames(value: string): string[] | null {
  return splitList(
    value.replace(STAFF_NUMBER, ' ').replace(BARE_NUMBER, ' ').replace(REMARK, ' ').replace(PLACE, ''),
  );
}

/** The same for publishers: their names hold figures (36氪), and stand in quotes or before 微信公众号. */
export function splitSources(value: string): string[] | null {
  return splitList(value.replace(/[“”"「」《》]|(?:微信)?公[众眾][号號]/g, ''));
}

function splitList(value: string): string[] | null {
  if (/[。！？!?：:“”"《》…<>]/.test(value)) return null;
  const unbracketed = value
    .replace(/[（）()[\]【】〔〕_]/g, ' ')
    .replace(/[ \u3000\u00a0\t]+/g, ' ')
    .trim();
  const names = unbracketed
    .split(SEPARATORS)
    .flatMap(splitSpaced)
    .filter((name) => name !== '');
  const tooMuch = names.length > MAX_NAMES || names.some((name) => name.length > MAX_NAME);
  return tooMuch ? null : names;
}

/** Spaces part Chinese names but belong to Latin ones. */
function splitSpaced(part: string): string[] {
  const text = joinSpacedName(part.trim());
  return /\p{Script=Han}/u.test(text) ? text.split(' ') : [text];
}
