/** Characters that no line begins with, and that none ends with (CLREQ 3.1.4). */
const NOT_FIRST = /^[、。，．：；！？）》〉」』】〕〗”’…—·%‰,.:;!?)\]}ー々]/;
const NOT_LAST = /^[（《〈「『【〔〖“‘([{]$/;
const words = new Intl.Segmenter('zh', { granularity: 'word' });
const NARROW = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}\p{P}\p{Zs}]/u;
const WIDE_PUNCTUATION = /[\u2014\u2026\u3000-\u303f\uff00-\uffef]/;

/** The rough width of a text in ems of any usual typeface. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += NARROW.test(character) && !WIDE_PUNCTUATION.test(character) ? 0.56 : 1;
  return ems;
}

/** A headline's first words in at most `lines` lines of `ems`, broken between words; '…' tells of more. */
export function breakHeadline(headline: string, ems: number, lines: number): string[] {
  const broken: string[] = [''];
  for (const { segment: piece } of words.segment(headline.normalize('NFC').replace(/\s+/g, ' '))) {
    const line = broken.at(-1) ?? '';
    if (line === '' || emsOf(line + piece.trimEnd()) <= ems || NOT_FIRST.test(piece)) {
      broken[broken.length - 1] = line === '' ? piece.trimStart() : line + piece;
    } else {
      const carried = takeOpening(broken);
      broken.push(carried + piece.trimStart());
    }
  }
  const shown = broken.map((line) => cut(line.trim(), ems)).filter((line) => line !== '');
  return shown.length <= lines ? shown : [...shown.slice(0, lines - 1), cut(`${shown[lines - 1]}…`, ems)];
}

/** An opening bracket at the end of the last line goes to the next one. */
function takeOpening(lines: string[]): string {
  const line = lines.at(-1) ?? '';
  const last = [...line].at(-1) ?? '';
  if (!NOT_LAST.test(last)) return '';
  lines[lines.length - 1] = line.slice(0, -last.length);
  return last;
}

/** A mark that hangs over the edge is fine; a word or an address of a whole line's width and more is not. */
function cut(line: string, ems: number): string {
  if (emsOf(line) <= ems + 1) return line;
  const characters = [...line.replace(/…$/, '')];
  while (characters.length > 0 && emsOf(characters.join('')) > ems - 1) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
