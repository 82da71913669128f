import { joinSpacedName } from './personal-name.ts';

const STAFF_NUMBER = /[ _]*[（([]?[ _]*(?:[A-Z]{1,5}[_-]?){1,2}\d{1,6}[ _]*[）)\]]?/g;
const BARE_NUMBER = /[ _]*[（(]?\d{3,8}[）)]?/g;
const REMARK = /[（([【](?:实习|實習|见习|見習|实习生|實習生|编辑|摄影|文字|整理)[）)\]】]/g;
const SEPARATORS = /\s*[、，,；;/／&＆|｜]\s*|\s+(?:and|与|和)\s+/;
const MAX_NAMES = 8;
const MAX_NAME = 30;

/**
 * The names in the part of a credit line after its label, without staff numbers ('王宏泽 SF186') and
 * remarks ('（实习）'); [] where only those stand there; null where it is no list of names.
 */
export function splitNames(value: string): string[] | null {
  const bare = value.replace(STAFF_NUMBER, ' ').replace(BARE_NUMBER, ' ').replace(REMARK, ' ');
  if (/[。！？!?：:“”"《》…<>]/.test(bare)) return null;
  const unbracketed = bare
    .replace(/[（）()[\]【】_]/g, ' ')
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
